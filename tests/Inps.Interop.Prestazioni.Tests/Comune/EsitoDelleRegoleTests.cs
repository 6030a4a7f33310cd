using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.Comune;

public class EsitoDelleRegoleTests
{
    [Fact]
    public void NoFinding_IsOk() => EsitoDelleRegole.Of([]).Should().Be(Esito.Ok);

    [Theory]
    [InlineData(Severita.Avviso, "AT-R002", Esito.OkConAvvisi)]
    [InlineData(Severita.Conferma, "ALAS-C16", Esito.ConfermaRichiesta)]
    [InlineData(Severita.Bloccante, "AT-R002", Esito.RichiestaInvalida)]
    [InlineData(Severita.Bloccante, "MSG-R001", Esito.RichiestaInvalida)]
    [InlineData(Severita.Bloccante, "CAN-R001", Esito.ServizioChiuso)]
    [InlineData(Severita.Bloccante, "CAN-R002", Esito.RichiestaInvalida)]
    [InlineData(Severita.Bloccante, "CAN-R003", Esito.ServizioChiuso)]
    [InlineData(Severita.Bloccante, "AT-R015", Esito.ServizioChiuso)]
    [InlineData(Severita.Bloccante, "COV-R003", Esito.ServizioChiuso)]
    [InlineData(Severita.Bloccante, "AT-R020", Esito.StatoNonCompatibile)]
    [InlineData(Severita.Bloccante, "AT-R023", Esito.StatoNonCompatibile)]
    [InlineData(Severita.Bloccante, "RIE-R001", Esito.StatoNonCompatibile)]
    [InlineData(Severita.Bloccante, "STA-R003", Esito.StatoNonCompatibile)]
    [InlineData(Severita.Bloccante, "PAT-R003", Esito.DatiNonTrovati)]
    public void OneFinding_GivesTheOutcomeOfItsCode(Severita severita, string codice, Esito atteso) =>
        EsitoDelleRegole.Of([Make(severita, codice)]).Should().Be(atteso);

    [Fact]
    public void SeveralFindings_GiveTheOutcomeThatSaysMost()
    {
        EsitoDelleRegole.Of([Make(Severita.Avviso, "CF-W03"), Make(Severita.Bloccante, "AT-R002")]).Should().Be(Esito.RichiestaInvalida);
        EsitoDelleRegole.Of([Make(Severita.Bloccante, "AT-R002"), Make(Severita.Bloccante, "AT-R015")]).Should().Be(Esito.ServizioChiuso);
        EsitoDelleRegole.Of([Make(Severita.Conferma, "ALAS-C16"), Make(Severita.Bloccante, "AT-R002")]).Should().Be(Esito.RichiestaInvalida);
    }

    private static Segnalazione Make(Severita severita, string codice) => new(codice, severita, "descrizione", "rimedio");
}
