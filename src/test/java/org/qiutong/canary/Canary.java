package org.qiutong.canary;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiutong.evidence.Consent;

/// A word that stands in one field of one made-up study and nowhere else.
///
/// @param confidential whether its study is kept to the team
/// @param owner whose it is
/// @param where in the files it stands
public record Canary(String mark, boolean confidential, Owner owner, Field field, String where) {

    /// What a canary looks like, also amid other letters.
    public static final Pattern FORM = Pattern.compile("zq[a-z]{3}qz");

    /// Looks like a canary and is in no study.
    public static final String NONE = "zqzzzqz";

    /// What a canary is in.
    public enum Field {
        /// The id or title of the study.
        STUDY_NAME,
        /// A text of the researchers, in either language, or one of its ids.
        TEXT,
        /// The code of a person, and so all that is kept by person; the id of a quotation.
        CODE,
        /// What a person said, in any language; where, and by whom it was translated.
        WORDS,
        /// That a person holds something, as part of a number.
        COUNT,
        /// What somebody on the team plans with the study.
        DIALOGUE,
        /// The account that imported the study.
        IMPORTER
    }

    private static final Set<Field> NOTHING = Set.of();
    private static final Set<Field> COUNTED = Set.of(Field.COUNT);
    private static final Set<Field> SHOWN = Set.of(Field.COUNT, Field.CODE, Field.WORDS);
    private static final Set<Field> STUDY = Set.of(Field.STUDY_NAME, Field.TEXT);
    private static final Set<Field> DESK =
            Set.of(Field.STUDY_NAME, Field.TEXT, Field.DIALOGUE, Field.IMPORTER);

    /// Whose a canary is, and what may be seen of them: by everybody if the study is released, and
    /// by its team. Of a confidential study only the team sees anything. This is the list that all
    /// pages, addresses, files, the log and the backup are held against.
    // Its sets cannot be changed, which their type does not tell.
    @SuppressWarnings("ImmutableEnumChecker")
    public enum Owner {
        STUDY_ITSELF(null, STUDY, DESK),
        WITHDRAWN(Consent.WITHDRAWN, NOTHING, NOTHING),
        TEAM_ONLY(Consent.TEAM_ONLY, NOTHING, SHOWN),
        COUNTS_ONLY(Consent.COUNTS_ONLY, COUNTED, COUNTED),
        PARAPHRASE(Consent.PARAPHRASE, COUNTED, COUNTED),
        COARSE_ATTRIBUTE(Consent.COARSE_ATTRIBUTE, COUNTED, COUNTED),
        CODE_AND_COUNTRY(Consent.CODE_AND_COUNTRY, SHOWN, SHOWN),
        NAMED(Consent.NAMED, SHOWN, SHOWN),
        /// Recorded in the ledger of withdrawals after the import; likewise the next two.
        TAKEN_BACK(Consent.CODE_AND_COUNTRY, NOTHING, NOTHING),
        TAKEN_FROM_TEAM(Consent.TEAM_ONLY, NOTHING, NOTHING),
        TAKEN_FROM_COUNTS(Consent.COUNTS_ONLY, NOTHING, NOTHING);

        private final Optional<Consent> consent;
        private final Set<Field> everybody;
        private final Set<Field> team;

        Owner(@Nullable Consent consent, Set<Field> everybody, Set<Field> team) {
            this.consent = Optional.ofNullable(consent);
            this.everybody = everybody;
            this.team = team;
        }

        /// What they have agreed to, in the files; empty for the study itself.
        public Optional<Consent> consent() {
            return consent;
        }

        public boolean takenBack() {
            return name().startsWith("TAKEN");
        }
    }

    /// Where something was found.
    public enum Place {
        /// Addresses, pages and files for readers.
        PAGE,
        IMPORTS,
        LEDGER,
        ACCOUNTS,
        AUDIT,
        LOG,
        BACKUP
    }

    /// Whether somebody may find it there. A backup has what the team may see, for restoring it.
    public boolean allowed(Reader reader, Place place) {
        boolean onPages =
                (reader.onTeam() ? owner.team : confidential ? NOTHING : owner.everybody)
                        .contains(field);
        return switch (place) {
            case PAGE -> onPages && field != Field.IMPORTER;
            case IMPORTS -> onPages || (field == Field.IMPORTER && !confidential);
            case LEDGER -> onPages || isInLedger(reader);
            case ACCOUNTS -> onPages || isNameOf(Field.STUDY_NAME) || isNameOf(Field.IMPORTER);
            // Ids of what was done, for whoever looks into it; never words.
            case AUDIT ->
                    onPages
                            || isNameOf(Field.STUDY_NAME)
                            || isNameOf(Field.IMPORTER)
                            || isIdTakenBack();
            case LOG -> false;
            case BACKUP -> owner.team.contains(field) || isIdTakenBack();
        };
    }

    private boolean isNameOf(Field name) {
        return field == name;
    }

    private boolean isIdTakenBack() {
        return owner.takenBack() && field == Field.CODE;
    }

    /// The ledger names by id what must not come back: to those who saw it before.
    private boolean isInLedger(Reader reader) {
        return isIdTakenBack() && (reader.onTeam() || (!confidential && owner == Owner.TAKEN_BACK));
    }
}
