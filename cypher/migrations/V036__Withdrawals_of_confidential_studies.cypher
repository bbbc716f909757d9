// Withdrawals were once not restricted to the team of their study before its next import.
MATCH (w:Withdrawal)
MATCH (s:Study {id: w.study})
WHERE s.access = 'CONFIDENTIAL' AND NOT w:Restricted
SET w:Restricted, w.restrictedTo = [s.id], s.restricts = true;
