package vn.khue.ingest;

import java.util.Optional;
import vn.khue.shared.Scope;

/**
 * For whom deliveries are read. A reader sees what was sent by the schools and units of the scope; whoever has the
 * whole province sees everything, the department's own files too.
 *
 * @param scope units and schools of the reader
 * @param sender on whose behalf the reader hands in files, whose deliveries the reader always sees
 */
public record DeliveryReader(Scope scope, Optional<String> sender) {
}
