package vn.khue.shell;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A centre as its pages present it.
 *
 * @param name of the department
 * @param province code of its province
 * @param sample whether its figures are samples, which every page must say
 * @param home the day its pages open on; empty for the newest data
 */
public record CentreSign(String name, String province, boolean sample, Optional<LocalDate> home) {
}
