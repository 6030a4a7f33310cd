using System.Text;
using Inps.Interop.Prestazioni.Registro;

namespace Inps.Interop.Gateway.Tests.Ricevute;

/// <summary>Receipts as a chain: whatever is missing, changed, doubled or out of place is told by a sentence of its own.</summary>
public sealed class CatenaRicevuteTests
{
    private const string P = "INPS-AUF-2026-00000000000";
    private readonly Registro registro = new();

    [Fact]
    public void WholeChain_HasNothingWrong_WithItsRegisterOfTheDayOrWithout()
    {
        var ricevute = Five();
        var altre = new Registro("ANN");

        Registro.Check(ricevute).Problemi.Should().BeEmpty();
        var catena = Registro.Check([altre.Enter(), altre.Enter(), .. ricevute, altre.Giornata(), registro.Giornata()]);

        catena.Problemi.Should().BeEmpty();
        catena.Tratti.Should().BeEquivalentTo(
            [new { Registro = "INPS-ANN-2026", Ricevute = 2 }, new { Registro = "INPS-AUF-2026", Ricevute = 5 }], o => o.WithStrictOrdering());
    }

    [Fact]
    public void NumbersOfOthersBetween_AreNoGap()
    {
        Registro.Check(registro.Enter(), registro.Enter(7), registro.Enter(8), registro.Giornata()).Problemi.Should().BeEmpty();
    }

    [Fact]
    public void LaterDay_BeginsWhereTheOneBeforeEnded()
    {
        var ieri = Five();
        var oggi = Five();

        Registro.Check(oggi).Problemi.Should().BeEmpty("what comes before is another day's");
        Registro.Check([.. ieri, .. oggi]).Problemi.Should().BeEmpty();
    }

    [Fact]
    public void MissingReceipt_IsNamed()
    {
        var ricevute = Five();
        ricevute.RemoveAt(2);

        Registro.Check(ricevute).Problemi.Should().Equal($"Manca la ricevuta {P}3, che precede {P}4 (3.xml).");
    }

    [Fact]
    public void SeveralMissing_AreToldByTheOneBehindThem_AndCountedByTheRegister()
    {
        var ricevute = Five();
        ricevute.RemoveRange(1, 3);

        Registro.Check([.. ricevute, registro.Giornata()]).Problemi.Should().Equal(
            $"Manca la ricevuta {P}4, che precede {P}5 (2.xml).", "3.xml: il registro giornaliero conta 5 registrazioni, le ricevute sono 2.");
    }

    [Fact]
    public void FirstOrLastMissing_IsToldByTheRegisterOfTheDay()
    {
        var ricevute = Five();
        var giornata = registro.Giornata();

        Registro.Check([.. ricevute.Skip(1), giornata]).Problemi.Should().Equal(
            $"Manca la ricevuta {P}1, la prima del registro giornaliero 5.xml.", "5.xml: il registro giornaliero conta 5 registrazioni, le ricevute sono 4.");
        Registro.Check([.. ricevute.Take(4), giornata]).Problemi.Should().Equal(
            $"Manca la ricevuta {P}5, l'ultima del registro giornaliero 5.xml.",
            "5.xml: il registro giornaliero conta 5 registrazioni, le ricevute sono 4.");
    }

    [Fact]
    public void ChangedReceipt_IsToldAsSuch_AndItsNeighboursAreNot()
    {
        var ricevute = Five();
        ricevute[2] = ricevute[2].Replace(">PAT901<", ">PAT902<", StringComparison.Ordinal);

        Registro.Check(ricevute).Problemi.Should().ContainSingle().Which.Should().StartWith("3.xml: La ricevuta è stata modificata dopo la firma");
    }

    [Fact]
    public void ChangedReceipt_SealedAgain_DoesNotFitTheNext()
    {
        var ricevute = Five();
        var vera = Registro.Read("3.xml", ricevute[2]);
        var falsa = new VoceDiRegistro
        {
            NumeroProtocollo = vera.NumeroProtocollo,
            DataProtocollo = TimeProvider.System.GetUtcNow(),
            Mittente = "PAT902",
            Oggetto = "Domanda AT",
            NumeroDomanda = 3,
            DataPresentazione = TimeProvider.System.GetUtcNow(),
            ImprontaRichiesta = new byte[32],
            VersioneRegole = VersioneRegole.Corrente,
            ProtocolloPrecedente = vera.ProtocolloPrecedente,
            ImprontaPrecedente = Convert.FromHexString(vera.ImprontaPrecedente!),
        };

        // The true digest with other facts does not help either.
        var conImprontaVera = Registro.Seal(falsa, Convert.FromHexString(vera.Impronta!));
        ricevute[2] = Registro.Seal(falsa, falsa.Impronta());

        Registro.Check(ricevute).Problemi.Should().Equal($"3.xml: la ricevuta {P}3 non è quella che fu registrata, {P}4 (4.xml) ne riporta l'impronta {vera.Impronta}.");
        Registro.Read("3.xml", conImprontaVera).Problema.Should().StartWith($"L'impronta dichiarata della registrazione ({vera.Impronta}) non è quella dei suoi fatti");
        Registro.Check([.. ricevute.Take(2), ricevute[2], registro.Giornata()]).Problemi.Should().HaveCount(2, "the last is missing and so are others");
    }

    [Fact]
    public void LastReceipt_SealedAgain_DoesNotFitTheRegisterOfTheDay()
    {
        var vera = new Registro();
        var altra = new Registro();
        var (prima, _, giornata) = (vera.Enter(), vera.Enter(), vera.Giornata());
        altra.Enter();

        Registro.Check(prima, altra.Enter(oggetto: "Domanda ALAS"), giornata).Problemi.Should().Contain(
            $"2.xml: la ricevuta {P}2 non è quella con cui si chiude il registro giornaliero 3.xml.");
    }

    [Fact]
    public void DoubledReceipt_IsNamed_AndAnotherOfTheSameNumberToo()
    {
        var ricevute = Five();

        Registro.Check([.. ricevute, ricevute[1]]).Problemi.Should().Equal($"6.xml: doppia, la ricevuta {P}2 è già in 2.xml.");
        Registro.Check([.. ricevute, new Registro().Enter(oggetto: "Domanda ALAS")]).Problemi.Should().Equal($"6.xml: la ricevuta {P}1 ha fatti diversi da quella in 1.xml.");
    }

    [Fact]
    public void ReceiptsOutOfOrder_AreNamed()
    {
        var ricevute = Five();
        (ricevute[1], ricevute[2]) = (ricevute[2], ricevute[1]);

        Registro.Check(ricevute).Problemi.Should().Equal($"3.xml: fuori posto, {P}2 sta dopo {P}3 (2.xml).");
    }

    [Fact]
    public void ReceiptThatWasNeverInTheRegister_IsNamed()
    {
        var altra = new Registro();
        string[] ricevute = [registro.Enter(), registro.Enter(3), altra.Enter(2)];

        Registro.Check(ricevute[0], ricevute[2], ricevute[1]).Problemi.Should().Equal(
            $"2.xml: {P}2 si dice la prima del registro, ma c'è {P}1.", $"2.xml: {P}2 non è nella catena, {P}3 segue {P}1.");
    }

    [Fact]
    public void ReceiptOfAStranger_AndWhatIsNoReceipt_AreNamed()
    {
        var ricevute = Five();
        ricevute[4] = ricevute[4][..^20];

        Registro.Check([.. ricevute, "%PDF-1.7"]).Problemi.Should().HaveCount(2).And.OnlyContain(p => p.Contains("non è XML ben formato"));
        Inps.Interop.Client.Ricevute.RicevutaConservata.Read("1.xml", Encoding.UTF8.GetBytes(ricevute[0]), []).Problema.Should().Contain("non è tra quelli noti");
    }

    private List<string> Five() => [.. Enumerable.Range(0, 5).Select(_ => registro.Enter())];
}
