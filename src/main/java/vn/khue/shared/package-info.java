/** Values every other package speaks in. Knows no framework. */
package vn.khue.shared;
