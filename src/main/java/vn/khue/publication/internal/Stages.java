package vn.khue.publication.internal;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.khue.publication.BuildStep;

/** What is written for a publication between its opening and its commit, in order. */
@Component
class Stages {

    private final List<Stage> inOrder;

    Stages(LoadingBuild loadings, EntityBuild entities, NetworkBuild network, TouchedBuild touched,
            ChangeBuild changes, TallyBuild tallies, HeadBuild head, FindingBuild findings,
            InvariantBuild invariants, ManifestBuild manifest) {
        this.inOrder = List.of(
                new Stage(BuildStep.LOADINGS, loadings::write),
                new Stage(BuildStep.ENTITIES, entities::write),
                new Stage(BuildStep.NETWORK, network::write),
                new Stage(BuildStep.TOUCHED, touched::write),
                new Stage(BuildStep.CHANGES, changes::write),
                new Stage(BuildStep.TALLIES, tallies::write),
                new Stage(BuildStep.HEAD, head::write),
                new Stage(BuildStep.FINDINGS, build -> {
                    findings.write(build);
                    invariants.write(build);
                }),
                new Stage(BuildStep.MANIFEST, manifest::write));
    }

    List<Stage> inOrder() {
        return inOrder;
    }

    record Stage(BuildStep step, Consumer<Build> work) {
    }
}
