package org.waymark.sweeporphans;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseTenants;
import org.waymark.engine.Orphans;

@Component
class FindOrphans implements JavaDelegate {

    private final Orphans orphans;
    private final CaseTenants tenants;

    FindOrphans(Orphans orphans, CaseTenants tenants) {
        this.orphans = orphans;
        this.tenants = tenants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tenants.checkAndRepair();
        orphans.raise();
    }
}
