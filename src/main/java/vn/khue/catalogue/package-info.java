/**
 * What the files say and what the figures mean: contracts and indicators read from YAML. A new dataset is a contract,
 * a migration and its indicators, no Java.
 */
@NullMarked
package vn.khue.catalogue;

import org.jspecify.annotations.NullMarked;
