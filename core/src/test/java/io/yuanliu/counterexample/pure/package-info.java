@org.jspecify.annotations.NullMarked
package io.yuanliu.counterexample.pure;
