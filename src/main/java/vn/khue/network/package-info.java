/** Units and the centre through time: codes, trees, successions, exam councils. */
@NullMarked
package vn.khue.network;

import org.jspecify.annotations.NullMarked;
