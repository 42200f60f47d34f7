/** Facts become changes, tallies and checkpoints; a publication makes them visible together. */
package vn.khue.publication;
