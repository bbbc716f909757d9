package org.qiutong.evidence;

import org.qiutong.id.SourceId;
import org.qiutong.text.LocalizedText;

/// Something that a reader keeps: what an expert said, or what a source reports of a group.
public sealed interface Kept {

    /// What keys of findings begin with. The id after it has a slash as well, so that no id of a
    /// quotation looks like this.
    String FINDING = "finding/";

    record Said(Quotation quotation) implements Kept {

        @Override
        public String key() {
            return quotation.id().value();
        }

        @Override
        public SourceId source() {
            return quotation.source();
        }

        @Override
        public LocalizedText section() {
            return quotation.section();
        }
    }

    record Told(Finding finding) implements Kept {

        @Override
        public String key() {
            return Kept.keyOf(finding);
        }

        @Override
        public SourceId source() {
            return finding.source();
        }

        @Override
        public LocalizedText section() {
            return finding.section();
        }
    }

    /// Its name in addresses.
    String key();

    /// The id of the source that it stands in.
    SourceId source();

    /// Where in the source.
    LocalizedText section();

    /// The name of a finding in addresses.
    static String keyOf(Finding finding) {
        return FINDING + finding.id();
    }
}
