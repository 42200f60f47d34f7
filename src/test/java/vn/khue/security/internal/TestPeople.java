package vn.khue.security.internal;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.khue.security.People;
import vn.khue.store.TestStore;

/** People in a real store, with a hash that costs a test little. */
public final class TestPeople {

    private static final int LEAST_STRENGTH = 4;

    private TestPeople() {
    }

    /** Everybody with an account in {@code store}. */
    public static People of(TestStore store) {
        return new StoredPeople(store.dsl(), new BCryptPasswordEncoder(LEAST_STRENGTH));
    }
}
