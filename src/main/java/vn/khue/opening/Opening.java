package vn.khue.opening;

import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;
import vn.khue.network.Centre;
import vn.khue.network.CentreInfo;
import vn.khue.opening.OpeningRefused.Reason;
import vn.khue.opening.internal.OpeningCode;
import vn.khue.security.PasswordRule;
import vn.khue.security.People;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.store.Lease;
import vn.khue.store.Leases;

/**
 * Opens the centre, once. Centre and administrator become true together, so that a home is never opened by half.
 *
 * @see "docs/decisions/0021-a-code-opens-the-centre.md"
 */
public class Opening {

    private static final String LEASE = "opening";

    private final Centre centre;
    private final People people;
    private final Leases leases;
    private final TransactionOperations transactions;
    private final OpeningCode code;

    Opening(Centre centre, People people, Leases leases, TransactionOperations transactions, OpeningCode code) {
        this.centre = centre;
        this.people = people;
        this.leases = leases;
        this.transactions = transactions;
        this.code = code;
    }

    /** How far the centre has come. */
    public OpeningStage stage() {
        if (centre.info().isPresent()) {
            return centre.isBeingSetUp() ? OpeningStage.BEING_SET_UP : OpeningStage.OPEN;
        }
        return people.isEmpty() ? OpeningStage.UNOPENED : OpeningStage.WITHOUT_CENTRE;
    }

    /**
     * Looks at a code before anything else is asked.
     *
     * @param from the address it comes from
     * @throws OpeningRefused unless it is the code and the centre still waits for it
     */
    public void check(String typed, String from) {
        if (stage() != OpeningStage.UNOPENED) {
            throw new OpeningRefused(Reason.OPENED);
        }
        if (!code.mayTry(from)) {
            throw new OpeningRefused(Reason.TOO_MANY_CODES);
        }
        if (!code.fits(typed, from)) {
            throw new OpeningRefused(Reason.WRONG_CODE);
        }
    }

    /**
     * Opens the centre and makes its administrator, who reads the whole province and hands in for the department.
     *
     * @param department its name, as printed on every page
     * @param province code
     * @param login of the administrator
     * @throws OpeningRefused when the code is wrong, or somebody else was faster
     * @throws IllegalArgumentException when the password breaks a {@link PasswordRule}
     */
    public Person open(String typed, String from, String department, String province, String login, String name,
            String password) {
        PasswordRule.brokenBy(password, login).ifPresent(rule -> {
            throw new IllegalArgumentException("the password is " + rule);
        });
        Person administrator = new Person(login, name, Role.ADMINISTRATOR, scope(province),
                Optional.of(Person.DEPARTMENT));
        CentreInfo opened = new CentreInfo(department, province, false, Optional.empty());
        try (Lease ignored = leases.tryAcquire(LEASE).orElseThrow(() -> new OpeningRefused(Reason.BEING_OPENED))) {
            check(typed, from);
            transactions.executeWithoutResult(transaction -> {
                centre.open(opened);
                people.put(administrator, password);
            });
        }
        code.end();
        return administrator;
    }

    /**
     * Opens the centre for an administrator who had an account before it.
     *
     * @throws OpeningRefused when somebody else was faster
     */
    public void openAs(Person administrator, String department, String province) {
        if (administrator.role() != Role.ADMINISTRATOR) {
            throw new IllegalArgumentException("only an administrator says whose centre this is");
        }
        try (Lease ignored = leases.tryAcquire(LEASE).orElseThrow(() -> new OpeningRefused(Reason.BEING_OPENED))) {
            if (stage() != OpeningStage.WITHOUT_CENTRE) {
                throw new OpeningRefused(Reason.OPENED);
            }
            transactions.executeWithoutResult(transaction -> {
                centre.open(new CentreInfo(department, province, false, Optional.empty()));
                if (administrator.scope().units().isEmpty()) {
                    people.entrust(administrator.login(), scope(province));
                }
            });
        }
    }

    private static Scope scope(String province) {
        return new Scope(Set.of(province), Set.of(), Audience.INTERNAL);
    }

    /** Ends the setting up: what is left is done on other pages. */
    public void finish() {
        centre.setUp();
    }
}
