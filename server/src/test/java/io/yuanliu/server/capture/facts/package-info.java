@org.jspecify.annotations.NullMarked
package io.yuanliu.server.capture.facts;
