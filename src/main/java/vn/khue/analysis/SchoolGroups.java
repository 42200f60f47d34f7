package vn.khue.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.khue.query.Figure.Member;
import vn.khue.shared.Ratio;

/**
 * Schools among those like them: of the same level, ownership, area and quarter by size, as far as there are eight.
 */
public final class SchoolGroups {

    private final Map<String, Among> among = new HashMap<>();
    private final Map<List<String>, List<Member>> groups = new LinkedHashMap<>();

    /** @param schools whose shares are {@linkplain Comparison#isCounted counted} */
    public SchoolGroups(List<Member> schools) {
        Sizes sizes = new Sizes(schools.stream().map(SchoolGroups::size).toList());
        Peers<Member> peers = new Peers<>(schools, List.<Function<Member, String>>of(
                school -> school.level().orElse(""), school -> school.ownership().orElse(""),
                school -> school.area().orElse(""), school -> String.valueOf(sizes.quarter(size(school)))));
        Map<String, Peers.Group<Member>> own = new HashMap<>();
        schools.forEach(school -> own.put(school.school().key(), peers.of(school)));
        schools.forEach(school -> groups.putIfAbsent(own.get(school.school().key()).alike(),
                own.get(school.school().key()).members()));
        groups.forEach((alike, members) -> place(alike, members, own));
    }

    /**
     * Where a school lies among those like it.
     *
     * @param alike what they have in common: level, ownership, area, quarter by size; as many as leave eight of them
     * @param members how many they are, the school included
     */
    public record Among(List<String> alike, int members, Position position) {
    }

    /** A school may be counted in the group of another that is not its own. */
    private void place(List<String> alike, List<Member> members, Map<String, Peers.Group<Member>> own) {
        List<Comparison.Unit> units = Comparison.of(members.stream().map(member -> member.school().ratio()).toList(),
                whole(members)).units();
        IntStream.range(0, units.size()).forEach(at -> {
            String school = members.get(at).school().key();
            if (own.get(school).alike().equals(alike)) {
                among.put(school, new Among(alike, members.size(), units.get(at).position()));
            }
        });
    }

    /** Each group with its members, by what they have in common; by nothing where that is everybody. */
    public Map<List<String>, List<Member>> groups() {
        return new LinkedHashMap<>(groups);
    }

    /** By code of the school. */
    public Map<String, Among> among() {
        return Map.copyOf(among);
    }

    /** What schools add up to. */
    public static Ratio whole(List<Member> schools) {
        return schools.stream().map(member -> member.school().ratio()).reduce(Ratio.of(0, 0), Ratio::plus);
    }

    private static long size(Member school) {
        return school.school().ratio().denominator().longValue();
    }
}
