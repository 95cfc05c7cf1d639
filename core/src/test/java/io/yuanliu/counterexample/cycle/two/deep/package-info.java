@org.jspecify.annotations.NullMarked
package io.yuanliu.counterexample.cycle.two.deep;
