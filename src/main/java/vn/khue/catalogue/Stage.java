package vn.khue.catalogue;

import java.util.List;
import java.util.Optional;

/** A version that a period passes through, each from its own sender: self and external, before and after appeals. */
public record Stage(String id, Text title, List<Sender> sender, Optional<Due> due) {
}
