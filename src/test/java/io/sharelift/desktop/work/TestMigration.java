package io.sharelift.desktop.work;

import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.migration.Picks;
import io.sharelift.migration.PlanInForce;
import io.sharelift.migration.RunListener;
import io.sharelift.migration.Terms;
import io.sharelift.migration.TestHome;
import io.sharelift.para.ApiKey;
import io.sharelift.para.ParaHost;
import io.sharelift.para.Route;
import io.sharelift.practice.PracticePara;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Migrations of a practice Para's own export whose plan is approved. */
public final class TestMigration {

    private TestMigration() {}

    /**
     * Opens the migration, and approves its plan if nobody has.
     *
     * @param practice whether it is said to be practice; else it is as serious as any
     * @param folder where {@code export.json} is, and {@code acme.sharelift} is or will be
     */
    public static OpenMigration open(PracticePara para, boolean practice, Path folder)
            throws Exception {
        Inventory inventory =
                InventoryReader.read(
                        List.of(folder.resolve("export.json")), ReadingProgress.none());
        OpenMigration first =
                OpenMigration.open(
                        practice
                                ? ParaHost.practice(para.base())
                                : ParaHost.custom(para.base().toString()),
                        ApiKey.of(para.apiKey()),
                        new OpenMigration.Wish(
                                folder.resolve("acme.sharelift"),
                                TestHome.in(folder),
                                "",
                                1,
                                Route.direct()),
                        new OpenMigration.Work(inventory, Picks.none()),
                        RunListener.none());
        OpenMigration migration =
                first.replanned(
                        Terms.standard(first.para().host().environment())
                                .withCanary(0)
                                .withPerMinute(60_000)
                                .withBurst(1_000)
                                .withAcceptedBy("anna"),
                        Optional.empty());
        migration.frozen().freeze(migration.record());
        PlanInForce plan = PlanInForce.of(migration.record()).orElseThrow();
        if (plan.missing() > 0) {
            plan.approve(migration.record(), "Anna Kern", "operator", "CHG-4711");
        }
        return migration;
    }
}
