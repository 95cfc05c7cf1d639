/**
 * The ways out of the platform: mail (SMTP), short messages (an HTTP gateway), signed webhooks. What they reach is checked
 * once its name is resolved; nothing of an address, a secret or a text goes into logs or causes.
 */
@NullMarked
package io.yuanliu.server.notices.channels;

import org.jspecify.annotations.NullMarked;
