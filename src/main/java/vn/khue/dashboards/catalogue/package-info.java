/** The administrator's page about the catalogue: what is in use, what is wrong with the folder, reading it again. */
@NullMarked
package vn.khue.dashboards.catalogue;

import org.jspecify.annotations.NullMarked;
