import pandas as pd

def by_year(table):
    files = pd.read_csv("{portal}data/" + table + ".csv")["file"]
    rows = pd.concat(pd.read_csv("{portal}data/" + file, low_memory=False) for file in files)
    year = rows["calc_banked_on"].str[:4].rename("year")
    return rows.groupby(["calc_fund", year])["calc_banked"].sum()

money = pd.DataFrame({"in": by_year("income"), "out": by_year("spending")})
print(money.fillna(0).round(2).to_csv())
