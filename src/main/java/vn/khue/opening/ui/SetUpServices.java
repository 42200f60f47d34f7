package vn.khue.opening.ui;

import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.Reading;
import vn.khue.dashboards.TargetsDesk;
import vn.khue.dashboards.data.DatasetDoors;
import vn.khue.ingest.Arrivals;
import vn.khue.schedule.NightSettings;

/** What the steps after the opening stand on. */
@Component
record SetUpServices(DatasetDoors doors, Arrivals arrivals, TargetsDesk targets, NightSettings nights, Catalogue catalogue,
        Reading reading) {
}
