curl -sSO {portal}data/ledger.journal
hledger -f ledger.journal check
hledger -f ledger.journal balance Bank --yearly --historical --flat --depth 4 -N -O csv
