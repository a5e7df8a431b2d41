### Texts that only the page around the app needs: help, failures, the paper form.

## The page

exit = Exit this page
help = Need help now?
help-title = Need help now?
help-intro = If you or someone else is in danger, call 999. This page tells nobody, so nobody will know unless you call.
help-tap = Tap a number to call it. Your answers stay here.
help-cards = Staying safe
help-back = Back to where I was

help-group-emergency = In danger right now
help-group-crisis = To talk to someone
help-group-abuse = If someone hurts or scares you
help-group-drugs-alcohol = About drink and drugs
help-group-young = If you are young
getting-ready = Getting ready. This takes a moment on a slow connection. You do not need to press again.
left-in-frame = This part of the page is empty now, and what you did here is gone. The page around it is still open. Close the tab to leave it.
print-form = Print a blank form to fill in by hand
print-form-elsewhere = This browser cannot print from here. To print a blank form, open this page in Safari.

start-again = Start again

## When nobody is there

idle-title = Are you still there?
idle = Someone else may use this device next. If nobody presses anything, all that is here will be wiped in two minutes.
idle-stay = I am still here
idle-gone = Nobody was here for a while, so it was wiped to keep it private.

## After clearing

cleared-title = It is all cleared
cleared-body = Your answers and your plan are gone from this page. Nothing was sent to anyone.
cleared-remains = Some things this page cannot reach: paper in a printer, files you saved or printed to, and text you copied. The browser may show that this page was open.
cleared-kind = Thank you for taking the time for yourself. You can come back whenever you like.
cleared-checked = Looked after, and true:
cleared-page = Nothing that you said is on this page.
cleared-storage = Nothing is kept in this browser by this page.
cleared-history = The way back in this browser leads to none of your answers.

## When something goes wrong

wrong-no-script-title = The questions cannot run here
wrong-no-script = Scripts are switched off in this browser, or this is only a preview. You can open the file in a browser such as Chrome, Edge, Firefox or Safari.
wrong-old-browser-title = This browser is too old for the questions
wrong-old-browser = You did nothing wrong. Try another browser or another phone, or a computer in a library.
wrong-wasm-refused-title = This browser would not run the questions
wrong-wasm-refused = A safety setting may be in the way, such as Lockdown Mode or strict security. Try another browser or another device.
wrong-wasm-failed-title = The questions could not start
wrong-wasm-failed = Close some other pages and load this one again. If it happens again, try another browser or device.
wrong-payload-damaged-title = Part of this page is damaged
wrong-payload-damaged = It did not arrive in one piece. Load it again. If you have it as a file, ask for a new copy.
wrong-panic-title = Something went wrong, and it is our fault
wrong-panic = You did nothing wrong. The questions had to stop.
wrong-kept-title = Your plan up to now
wrong-kept = This is still here. Copy it by hand or print this page before you go on.
wrong-still-here = These still work:
wrong-form = The form below can be printed and filled in by hand.
wrong-lines = The phone lines below are there for you now.

## The paper form

paper-title = My plan, on paper
paper-intro = You can skip anything. Nobody needs to see this but you.
paper-areas = What helps you now? Tick what is mostly true.
paper-matters = Where would a change help most? Choose up to three.
paper-barriers = What is in the way? Tick a bit or a lot.
paper-bit = a bit
paper-lot = a lot
paper-plan = My steps
paper-plan-hint = Small is good. What is the first move? Who could help?
paper-now = Now, this week
paper-next = Next
paper-later = Later
paper-safe-stop = Do not stop drink or benzos all at once. It can kill. Ask a doctor, a nurse or a pharmacist first.
paper-safe-break = After a break, the same amount can kill. Try not to use alone, and carry naloxone. If someone will not wake up, call 999.

## The parts page

parts-title = Parts

## What the site around the page adds

follow-note = If no new page opens: the address is marked now. Copy it and paste it in a new tab. Or open this page on its own.

## For whoever puts the page on a site: recovery-plan.html#check

check-title = Is this page set up well?
check-intro = This is for those who look after the site. It looks only at this file, not at your own page, and tells nobody.
check-isolation = Can other scripts look in?
check-isolation-frame = Good. It is in a closed frame. Scripts of your site cannot look in.
check-isolation-sandboxed = Good. It is in its own tab, and your server closes it off from your other pages.
check-isolation-tab = Good. It is in its own tab and no page opened it. Links to it need rel="noopener". Better still, your server can send the header Content-Security-Policy: sandbox, as the guide for sites shows.
check-isolation-file = Good. It is open from a file, and other files cannot look in.
check-isolation-opened = To mend: another page opened this one and may look in. Put rel="noopener" on the link to it.
check-isolation-open = To mend: the frame is open. Scripts of your site can read what people type. Use the frame from the guide for sites as it is, without allow-same-origin.
check-policy = Is its own policy at work?
check-policy-holds = Good. No script can run here but its own.
check-policy-loose = To mend: the policy was taken out of the file. Upload the file again as it is, and switch off tools that change pages.
check-whole = Did it arrive as it was made?
check-whole-same = Good. The scripts, the questions and the help lines are as they were made.
check-whole-changed = To mend: something was changed or added on the way here. Switch off tools that add to pages or speed them up, for this file. Then upload it again. If a tool of your own browser did it, look again without it.
check-whole-unknown = This browser checks that only over https. Look again at an https address.
check-offline = Does it work without a network?
check-offline-works = Good. It has asked for nothing but itself. Once it is open it needs no network.
check-offline-file = Good. It is open from a file and needs no network.
check-offline-asks = To mend: something was fetched beside the file. Switch off tools that add to pages.
check-offline-worker = To mend: your site’s service worker stands between this file and those who open it. Leave this file out of it.
check-hash = This is version { $version }. To be sure of the whole file, compare its SHA-256 with the one in the file SHA256SUMS.
check-not-seen = From here it cannot be seen what your server logs, and what the page around it does.
