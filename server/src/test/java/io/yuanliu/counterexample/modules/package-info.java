/** Code that breaks the walls on purpose: the walls' tests must catch it. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.counterexample.modules;
