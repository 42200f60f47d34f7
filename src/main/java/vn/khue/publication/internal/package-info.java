@org.jspecify.annotations.NullMarked
package vn.khue.publication.internal;
