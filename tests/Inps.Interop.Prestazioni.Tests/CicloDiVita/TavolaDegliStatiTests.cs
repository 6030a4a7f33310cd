using System.Text;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.CicloDiVita;

/// <summary>
/// The tables of domain.md section 4, written down again as they stand there: every pair of states of every kind, and every operation in every state, is
/// allowed or refused as they say, under its own code and with what is possible now.
/// </summary>
public class TavolaDegliStatiTests
{
    private const string Domanda =
        """
        BOZZA: BOZZA ELIMINATA PROTOCOLLATA DA_PROTOCOLLARE
        DA_PROTOCOLLARE: PROTOCOLLATA ANNULLATA
        PROTOCOLLATA: PROTOCOLLATA IN_ISTRUTTORIA ANNULLATA
        IN_ISTRUTTORIA: IN_ATTESA_INTEGRAZIONE ACCOLTA RESPINTA ANNULLATA
        IN_ATTESA_INTEGRAZIONE: IN_ISTRUTTORIA ANNULLATA
        ACCOLTA: CHIUSA
        RESPINTA: IN_ISTRUTTORIA
        ANNULLATA:
        CHIUSA:
        ELIMINATA:
        """;

    private const string Riesame =
        """
        DA_PROTOCOLLARE: PRESENTATO ANNULLATO
        PRESENTATO: IN_ESAME ANNULLATO
        IN_ESAME: ACCOLTO RESPINTO ANNULLATO
        ACCOLTO:
        RESPINTO:
        ANNULLATO:
        """;

    private const string Integrazione =
        """
        APERTA: INVIATA SCADUTA ANNULLATA
        INVIATA:
        SCADUTA:
        ANNULLATA:
        """;

    private const string Pagamento =
        """
        PREDISPOSTO: DISPOSTO SOSPESO
        DISPOSTO: PAGATO RESTITUITO
        PAGATO:
        RESTITUITO: PREDISPOSTO
        SOSPESO: PREDISPOSTO NON_DOVUTO
        NON_DOVUTO:
        """;

    private const string Canale =
        """
        IN_VERIFICA: VALIDO NON_VALIDO
        VALIDO:
        NON_VALIDO:
        """;

    private const string Indebito =
        """
        APERTO: IN_RECUPERO ANNULLATO
        IN_RECUPERO: RECUPERATO ANNULLATO
        RECUPERATO:
        ANNULLATO:
        """;

    private const string Lotto =
        """
        RICEVUTO: IN_VALIDAZIONE SCARTATO ANNULLATO
        IN_VALIDAZIONE: SCARTATO ANNULLATO IN_ELABORAZIONE
        SCARTATO:
        IN_ELABORAZIONE: COMPLETATO COMPLETATO_CON_SCARTI
        COMPLETATO:
        COMPLETATO_CON_SCARTI:
        ANNULLATO:
        """;

    private const string Bonus =
        """
        IN_ATTESA_LIBRETTO: APPROPRIATO DECADUTO
        APPROPRIATO:
        DECADUTO:
        """;

    /// <summary>Domain 4.2, and the riesame of 4.3: the states that admit each operation, and the code where it is refused.</summary>
    private const string Operazioni =
        """
        STA-R001 SalvaBozza: BOZZA
        STA-R002 RiprendiBozza: BOZZA
        STA-R003 EliminaBozza: BOZZA
        STA-R004 PresentaDomanda: BOZZA
        STA-R005 ModificaDomanda: PROTOCOLLATA
        STA-R006 AggiungiMinore: PROTOCOLLATA
        STA-R007 IntegraSecondoGenitore: PROTOCOLLATA IN_ISTRUTTORIA IN_ATTESA_INTEGRAZIONE ACCOLTA
        STA-R008 AnnullaDomanda: DA_PROTOCOLLARE PROTOCOLLATA IN_ISTRUTTORIA IN_ATTESA_INTEGRAZIONE
        STA-R010 InviaIntegrazione: IN_ATTESA_INTEGRAZIONE
        STA-R011 ModificaCanaleAccredito: DA_PROTOCOLLARE PROTOCOLLATA IN_ISTRUTTORIA IN_ATTESA_INTEGRAZIONE ACCOLTA CHIUSA
        RIE-R001 RichiediRiesame: RESPINTA
        """;

    [Fact]
    public void Domanda_MakesTheTransitionsOfItsTable() => Walk(Transizioni.Domanda, "STA-R020", Domanda);

    [Fact]
    public void Riesame_MakesTheTransitionsOfItsTable() => Walk(Transizioni.Riesame, "STA-R021", Riesame);

    [Fact]
    public void Integrazione_MakesTheTransitionsOfItsTable() => Walk(Transizioni.Integrazione, "STA-R022", Integrazione);

    [Fact]
    public void Pagamento_MakesTheTransitionsOfItsTable() => Walk(Transizioni.Pagamento, "STA-R023", Pagamento);

    [Fact]
    public void Canale_MakesTheTransitionsOfItsTable() => Walk(Transizioni.Canale, "STA-R024", Canale);

    [Fact]
    public void Indebito_MakesTheTransitionsOfItsTable() => Walk(Transizioni.Indebito, "STA-R025", Indebito);

    [Fact]
    public void Lotto_MakesTheTransitionsOfItsTable() => Walk(Transizioni.Lotto, "STA-R026", Lotto);

    [Fact]
    public void Bonus_MakesTheTransitionsOfItsTable() => Walk(Transizioni.Bonus, "STA-R027", Bonus);

    [Fact]
    public void EveryOperation_IsAdmittedInTheStatesOfItsRow_AndRefusedInAllOthers()
    {
        var rows = Operazioni.Split('\n').Select(r => r.Trim().Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries)).ToList();
        foreach (var stato in Enum.GetValues<StatoDomanda>())
        {
            var nome = Wire(stato);
            foreach (var row in rows)
            {
                var operazione = OperazioniSullaDomanda.Tutte.Single(o => o.Codice == row[0]);
                operazione.Nome.Should().Be(row[1]);
                if (row.Skip(2).Contains(nome))
                {
                    operazione.Divieto(stato).Should().BeNull("{0} admits {1}", nome, operazione.Nome);
                    continue;
                }

                var altre = rows.Where(r => r.Skip(2).Contains(nome)).Select(r => r[1]).ToList();
                var divieto = operazione.Divieto(stato)!;
                (divieto.Codice, divieto.Severita, divieto.Valore).Should().Be((row[0], Severita.Bloccante, nome));
                divieto.Rimedio.Should().EndWith(altre.Count == 0 ? " Ora nessuna operazione è possibile." : ".");
                PossibleNow(divieto.Rimedio, "Operazioni possibili ora: ").Should().BeEquivalentTo(altre, "these are possible in {0}", nome);
            }
        }
    }

    /// <summary>Every pair of states, in both directions and with itself.</summary>
    private static void Walk<TStato>(Ciclo<TStato> ciclo, string codice, string tavola)
        where TStato : struct, Enum
    {
        var ammesse = tavola.Split('\n').Select(r => r.Split([' ', ':', '\r'], StringSplitOptions.RemoveEmptyEntries)).ToDictionary(r => r[0], r => r[1..]);
        ammesse.Keys.Should().BeEquivalentTo(Enum.GetValues<TStato>().Select(Wire));
        foreach (var da in Enum.GetValues<TStato>())
        {
            var possibili = ammesse[Wire(da)];
            foreach (var a in Enum.GetValues<TStato>())
            {
                if (possibili.Contains(Wire(a)))
                {
                    ciclo.Divieto(da, a).Should().BeNull("{0} -> {1} is in the table", da, a);
                    continue;
                }

                var divieto = ciclo.Divieto(da, a)!;
                divieto.Should().NotBeNull("{0} -> {1} is not in the table", da, a);
                (divieto.Codice, divieto.Severita, divieto.Valore).Should().Be((codice, Severita.Bloccante, $"{Wire(da)} -> {Wire(a)}"));
                divieto.Rimedio.Should().EndWith(possibili.Length == 0 ? " Ora nessun passaggio è possibile." : ".");
                PossibleNow(divieto.Rimedio, "Passaggi possibili ora: ").Should().BeEquivalentTo(possibili);
            }
        }
    }

    private static string[] PossibleNow(string rimedio, string inizio) =>
        rimedio.Split(inizio) is [_, var elenco] ? elenco.TrimEnd('.').Split(", ") : [];

    private static string Wire<TStato>(TStato stato)
        where TStato : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var c in stato.ToString())
        {
            name.Append(char.IsUpper(c) && name.Length > 0 ? "_" : "").Append(char.ToUpperInvariant(c));
        }

        return name.ToString();
    }
}
