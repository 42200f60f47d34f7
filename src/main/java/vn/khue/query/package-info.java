/** Indicator × scope × tree × date × publication → values. The only home of SQL that reads figures. */
package vn.khue.query;
