/** A widget's page in a frame on someone else's page; loaded by no other. */
import { tellHeight } from './height.ts';
import { leadOut } from './lead-out.ts';
import { secretIn } from './messages.ts';

if (parent !== window) {
  const secret = secretIn(location.hash);
  tellHeight(secret);
  if (secret) leadOut(secret);
}
