/**
 * The operational store, where alone anything is decided, and the home folder that holds all data of this Khuê.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package vn.khue.store;
