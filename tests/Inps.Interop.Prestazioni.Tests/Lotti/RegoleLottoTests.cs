using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Prestazioni.Tests.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Lotti;

public sealed class RegoleLottoTests
{
    [Fact]
    public void Rules_HaveTheSentencesOfTheCatalogue_AndTheirOwnCode()
    {
        RegoleLotto.Tutte.Select(r => r.Codice).Should().Equal(
            ["LOT-R001", "LOT-R002", "LOT-R003", "LOT-R004", "LOT-R005", "LOT-R006", "LOT-R007", "LOT-R008", "LOT-R009", "LOT-R010", "LOT-R011", "LOT-R012", "LOT-R013", "LOT-R014"],
            "codes are never renumbered");
        foreach (var regola in RegoleLotto.Tutte)
        {
            var voce = CatalogoDeiCodici.Regole[regola.Codice];
            (regola.Descrizione, regola.Rimedio, "B").Should().Be((voce.Descrizione, voce.Rimedio, voce.Severita));
            NomiWire.Name(EsitoDelleRegole.OfBloccante(regola.Codice)).Should().Be(voce.Esito, regola.Codice);
        }
    }
}
