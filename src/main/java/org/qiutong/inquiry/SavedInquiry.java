package org.qiutong.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qiutong.id.ConceptId;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/// An inquiry that a user has saved.
///
/// @param owner the name of the user's account
/// @param query its parameters, as in the address of its page
/// @param ranAt when it was last run
/// @param found the concepts that it found then
@Node
public record SavedInquiry(
        @Id String id,
        String owner,
        String title,
        String query,
        Instant ranAt,
        List<ConceptId> found) {

    /// @throws IllegalArgumentException if it has no title
    public SavedInquiry {
        if (title.isBlank()) {
            throw new IllegalArgumentException("no title");
        }
        found = List.copyOf(found);
    }

    /// The same inquiry, run again.
    public SavedInquiry ran(Instant at, List<ConceptId> found) {
        return new SavedInquiry(id, owner, title, query, at, found);
    }

    /// The same inquiry, with no memory of some concepts.
    SavedInquiry without(Set<ConceptId> concepts) {
        return new SavedInquiry(
                id,
                owner,
                title,
                query,
                ranAt,
                found.stream().filter(each -> !concepts.contains(each)).toList());
    }

    public Inquiry inquiry() {
        return InquiryQuery.parse(query);
    }

    /// What has changed since it was last run.
    ///
    /// @param come concepts found now but not then
    /// @param gone concepts found then but not now
    public record Changes(List<ConceptId> come, List<ConceptId> gone) {

        public boolean none() {
            return come.isEmpty() && gone.isEmpty();
        }
    }

    /// @param now the concepts that it finds now
    public Changes changes(List<ConceptId> now) {
        return new Changes(
                now.stream().filter(each -> !found.contains(each)).toList(),
                found.stream().filter(each -> !now.contains(each)).toList());
    }
}
