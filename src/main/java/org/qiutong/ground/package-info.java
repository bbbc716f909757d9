/// What communities hold in common, how sure that is, and on what it rests.
@NullMarked
package org.qiutong.ground;

import org.jspecify.annotations.NullMarked;
