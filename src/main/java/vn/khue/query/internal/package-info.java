@org.jspecify.annotations.NullMarked
package vn.khue.query.internal;
