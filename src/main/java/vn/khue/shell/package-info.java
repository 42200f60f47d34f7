/** Main layout, navigation, sign-in, errors, formats and the reader's preferences. */
@org.jspecify.annotations.NullMarked
package vn.khue.shell;
