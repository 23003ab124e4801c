package org.waymark.engine;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Member;
import org.waymark.casework.TeamChanged;

/**
 * A case that only named people may see runs under a tenant of its own, called by its reference: the engine then hides all its
 * rows, and what it counts of them, from everybody who is no member. The engine has no call by which a running instance gets
 * a tenant, so the rows are changed where they lie: at the very end of the transaction that restricts the case, starts a
 * process in it or changes its team, when the engine has written all it had to write.
 */
@Component
public class CaseTenants {

    private static final Logger LOG = LoggerFactory.getLogger(CaseTenants.class);
    private static final String TENANT = "TENANT_ID_";
    /** By which of these columns a row belongs to a process instance. */
    private static final List<String> INSTANCE = List.of("PROC_INST_ID_", "PROCESS_INSTANCE_ID_", "ROOT_PROC_INST_ID_");
    private static final String TASK = "TASK_ID_";

    private final CaseFiles caseFiles;
    private final IdentityService identities;
    private final CommandExecutor commands;
    private final DataSource database;
    private final JdbcClient db;
    private final CaseInstances caseInstances;
    private Map<String, Set<String>> tables;

    CaseTenants(CaseFiles caseFiles, ProcessEngine engine, DataSource database, JdbcClient db, CaseInstances caseInstances) {
        this.caseFiles = caseFiles;
        this.identities = engine.getIdentityService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
        this.database = database;
        this.db = db;
        this.caseInstances = caseInstances;
    }

    @EventListener
    void on(TeamChanged team) {
        alignAtCommit(team.reference());
    }

    /** Puts the case's rows right just before this transaction commits, once however often it is asked for. */
    void alignAtCommit(String reference) {
        @SuppressWarnings("unchecked")
        var waiting = (Set<String>) TransactionSynchronizationManager.getResource(this);
        if (waiting != null) {
            waiting.add(reference);
            return;
        }
        var references = new TreeSet<>(Set.of(reference));
        TransactionSynchronizationManager.bindResource(this, references);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void beforeCommit(boolean readOnly) {
                references.forEach(CaseTenants.this::align);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CaseTenants.this);
            }
        });
    }

    /** What still lay open of restricted cases, or hidden of others, is put right; the answer says in which. */
    @Transactional
    public List<String> checkAndRepair() {
        var wrong = new ArrayList<String>();
        var references = new TreeSet<>(caseFiles.restricted());
        references.addAll(commands.execute(context -> context.runWithoutAuthorization(() -> identities.createTenantQuery().list().stream().map(Tenant::getId).toList())));
        references.forEach(reference -> {
            if (align(reference) > 0) {
                wrong.add(reference);
            }
        });
        wrong.forEach(reference -> LOG.warn("Rows of {} had another tenant than its restriction says, and have the right one now", reference));
        return wrong;
    }

    /** @return how many rows were changed */
    private int align(String reference) {
        String tenant = caseFiles.isRestricted(reference) ? reference : null;
        if (tenant == null && !exists(reference)) {
            return 0;
        }
        members(reference, tenant == null ? Set.of() : caseFiles.team(reference).stream().filter(member -> !member.isRole()).map(Member::id).collect(Collectors.toSet()), tenant != null);
        int changed = move(reference, tenant);
        // whoever was at work in the case while the first round waited for them has written by now, and nobody can since:
        // each row that work begins with has a new revision
        return changed == 0 ? 0 : changed + move(reference, tenant);
    }

    private boolean exists(String tenant) {
        return commands.execute(context -> context.runWithoutAuthorization(() -> identities.createTenantQuery().tenantId(tenant).count())) > 0;
    }

    /** Not in the log of operations, which others read: that would tell who is named for which case. */
    private void members(String tenant, Set<String> wanted, boolean restricted) {
        commands.execute(context -> context.runWithoutAuthorization(() -> {
            context.disableUserOperationLog();
            try {
                if (!restricted) {
                    identities.deleteTenant(tenant);
                    return null;
                }
                if (identities.createTenantQuery().tenantId(tenant).count() == 0) {
                    Tenant one = identities.newTenant(tenant);
                    one.setName(tenant);
                    identities.saveTenant(one);
                }
                Set<String> there = identities.createUserQuery().memberOfTenant(tenant).list().stream().map(User::getId).collect(Collectors.toSet());
                there.stream().filter(userId -> !wanted.contains(userId)).forEach(userId -> identities.deleteTenantUserMembership(tenant, userId));
                wanted.stream().filter(userId -> !there.contains(userId) && identities.createUserQuery().userId(userId).count() > 0)
                        .forEach(userId -> identities.createTenantUserMembership(tenant, userId));
                return null;
            } finally {
                context.enableUserOperationLog();
            }
        }));
    }

    private int move(String reference, String tenant) {
        List<String> instances = caseInstances.of(reference);
        if (instances.isEmpty()) {
            return 0;
        }
        int changed = 0;
        for (var table : tables().entrySet()) {
            for (String column : table.getValue()) {
                String which = column.equals(TASK) ? TASK + " in (select ID_ from ACT_HI_TASKINST where PROC_INST_ID_ in (:instances))" : column + " in (:instances)";
                String revised = table.getKey().startsWith("ACT_RU_") && table.getValue().contains("REV_") ? ", REV_ = REV_ + 1" : "";
                if (!column.equals("REV_")) {
                    changed += db.sql("update " + table.getKey() + " set " + TENANT + " = :tenant" + revised + " where " + which
                            + (tenant == null ? " and TENANT_ID_ is not null" : " and (TENANT_ID_ is null or TENANT_ID_ <> :tenant)"))
                            .param("tenant", tenant).param("instances", instances).update();
                }
            }
        }
        return changed;
    }

    /** Asked of the database, so that none can be forgotten: the engine's tables that have a tenant, each with its columns of interest. */
    synchronized Map<String, Set<String>> tables() {
        if (tables == null) {
            tables = commands.execute(context -> read());
        }
        return tables;
    }

    private Map<String, Set<String>> read() {
        var columns = new HashMap<String, Set<String>>();
        try (var connection = database.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            try (ResultSet each = about.getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
                while (each.next()) {
                    columns.computeIfAbsent(each.getString("TABLE_NAME").toUpperCase(Locale.ROOT), table -> new HashSet<>())
                            .add(each.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The engine's tables cannot be listed", e);
        }
        var found = new TreeMap<String, Set<String>>();
        columns.forEach((table, all) -> {
            Set<String> ofInterest = all.stream().filter(column -> INSTANCE.contains(column) || column.equals(TASK)).collect(Collectors.toCollection(TreeSet::new));
            if (table.startsWith("ACT_") && all.contains(TENANT) && !ofInterest.isEmpty()) {
                if (all.contains("REV_")) {
                    ofInterest.add("REV_");
                }
                found.put(table, ofInterest);
            }
        });
        return found;
    }
}
