/**
 * The operational store, where alone anything is decided, and the home folder that holds all data of this Khuê.
 */
@org.jspecify.annotations.NullMarked
package vn.khue.store;
