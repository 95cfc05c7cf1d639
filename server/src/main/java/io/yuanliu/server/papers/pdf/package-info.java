/** Papers as PDF (ISO 32000): measured in millimetres, drawn with one font that is embedded as far as it is used. */
@NullMarked
package io.yuanliu.server.papers.pdf;

import org.jspecify.annotations.NullMarked;
