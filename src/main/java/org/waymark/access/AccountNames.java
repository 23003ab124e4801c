package org.waymark.access;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.people.FormerAccounts;

/**
 * The engine's accounts, of which none gets a name again that was somebody else's: a newcomer would stand for a leaver in
 * every history. The account of somebody who left opens nothing from then on, though it may still be there.
 */
@Component
class AccountNames implements SessionFactory {

    // asked for late: the engine is made with this, and these need its data source
    private final ObjectProvider<FormerAccounts> former;
    private final ObjectProvider<CaseFiles> files;

    AccountNames(ObjectProvider<FormerAccounts> former, ObjectProvider<CaseFiles> files) {
        this.former = former;
        this.files = files;
    }

    @Override
    public Class<?> getSessionType() {
        return Accounts.class;
    }

    @Override
    public Session openSession() {
        return new Accounts();
    }

    private final class Accounts extends DbIdentityServiceProvider {

        @Override
        public IdentityOperationResult saveUser(User user) {
            boolean isNew = ((UserEntity) user).getRevision() == 0;
            if (bySomeone() && isNew && wasSomebodys(user.getId())) {
                throw new BadUserRequestException("This account name was somebody else's, and what they did stands under it. Choose another name.");
            }
            if (isNew) {
                // at the start, from the settings: the operator's own word
                former.getObject().takenAgain(user.getId());
            } else {
                refuseWhereLeft(user.getId());
            }
            return super.saveUser(user);
        }

        @Override
        public IdentityOperationResult createMembership(String userId, String groupId) {
            refuseWhereLeft(userId);
            return super.createMembership(userId, groupId);
        }

        @Override
        public boolean checkPassword(String userId, String password) {
            return super.checkPassword(userId, password) && !former.getObject().isFormer(userId);
        }

        @Override
        public IdentityOperationResult deleteUser(String userId) {
            boolean isThere = findUserById(userId) != null;
            IdentityOperationResult result = super.deleteUser(userId);
            if (isThere) {
                former.getObject().note(userId);
            }
            return result;
        }

        private void refuseWhereLeft(String account) {
            if (bySomeone() && former.getObject().isFormer(account)) {
                throw new BadUserRequestException("Whoever this account belonged to has left: it can only be deleted. Whoever comes, or comes back, gets a new account under another name.");
            }
        }

        private boolean bySomeone() {
            return Context.getCommandContext().getAuthentication() != null;
        }

        private boolean wasSomebodys(String account) {
            return former.getObject().belonged(account) || files.getObject().everNamed(account);
        }
    }
}
