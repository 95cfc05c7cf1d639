/** What of the registry can be found: parties and sites by name and code, licences by number. */
@NullMarked
package io.yuanliu.server.registry.find;

import org.jspecify.annotations.NullMarked;
