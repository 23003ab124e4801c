package org.waymark.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts accounts, grants and lists right in one transaction, before the first request can arrive. */
@Component
class AccessAtStart implements SmartInitializingSingleton {

    private final Grants grants;
    private final FirstAdministrator firstAdministrator;
    private final ObjectProvider<DemoAccounts> demoAccounts;
    private final TasklistFilters filters;
    private final TransactionTemplate transaction;

    AccessAtStart(Grants grants, FirstAdministrator firstAdministrator, ObjectProvider<DemoAccounts> demoAccounts, TasklistFilters filters,
            PlatformTransactionManager transactions) {
        this.grants = grants;
        this.firstAdministrator = firstAdministrator;
        this.demoAccounts = demoAccounts;
        this.filters = filters;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        reconcile();
    }

    void reconcile() {
        transaction.executeWithoutResult(status -> {
            grants.reconcileRoles();
            demoAccounts.ifAvailable(DemoAccounts::create);
            firstAdministrator.createIfNone();
            grants.reconcileAdministrators();
            grants.reconcileGrants();
            filters.reconcile();
        });
    }
}
