package vn.khue.dashboards;

import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.Units;
import vn.khue.query.Figures;
import vn.khue.shell.Pulse;

/** What pages ask for their cards. */
@Component
record BoardServices(Reading reading, Pulse pulse, Catalogue catalogue, Units units, Figures figures,
        OverviewTiles tiles, SchoolList schools, UnitLists unitLists, SchoolSheets sheets,
        TrendReader trends, MembersReader members, PathReader paths, ComparisonReader comparisons,
        MovementReader movements, ReceiptReader receipts, BoardTiles boards, TargetLists targets, TargetsDesk targetsDesk) {

    boolean knows(String indicator) {
        return catalogue.indicators().stream().anyMatch(known -> known.id().equals(indicator));
    }
}
