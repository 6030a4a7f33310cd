using System.Security.Cryptography;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Variazioni;

/// <summary>A registered domanda inside a write: what may be read of it and what happens to it, always with its event.</summary>
internal sealed class DomandaInVariazione
{
    private DomandaDiPrestazione? contenuto;

    public DomandaInVariazione(Scrittura scrittura, DomandaRow row)
    {
        Scrittura = scrittura;
        Row = row;
        Prestazione = Catalogo.FindByCodice(row.Prestazione)
            ?? throw new InvalidOperationException($"The prestazione {row.Prestazione} is not in the catalogue.");
    }

    public Scrittura Scrittura { get; }

    public DomandaRow Row { get; }

    public Prestazione Prestazione { get; }

    public string IdDomanda => Domande.IdDomanda.Of(Row.NumeroDomanda);

    /// <summary>The domanda as it is now.</summary>
    public DomandaDiPrestazione Contenuto => contenuto ??= Prestazione.Deserialize(Compressione.Expand(Row.Contenuto));

    /// <summary>The tracked rows of its minors, in their order.</summary>
    public IReadOnlyList<MinoreRow> Minori() => [.. Scrittura.Db.Minori.Where(m => m.NumeroDomanda == Row.NumeroDomanda).OrderBy(m => m.Progressivo)];

    /// <summary>Opens a domanda of the ente for an operation.</summary>
    /// <returns>The domanda, or why not: there is none for this ente (PAT-R003), or its state forbids the operation.</returns>
    public static (DomandaInVariazione? Domanda, Segnalazione? Rifiuto) Open(Scrittura scrittura, string ente, string idDomanda, OperazioneSullaDomanda operazione)
    {
        if (!Domande.IdDomanda.TryParse(idDomanda, out var numero))
        {
            return (null, DomandaNonTrovata.Segnalazione(idDomanda));
        }

        if (scrittura.Db.Domande.Find(numero) is { } row && row.Ente == ente)
        {
            var domanda = new DomandaInVariazione(scrittura, row);
            return domanda.Divieto(operazione) is { } divieto ? (null, divieto) : (domanda, null);
        }

        return scrittura.Db.Bozze.Find(numero) is { } bozza && bozza.Ente == ente && bozza.Stato is StatoDomanda.Bozza or StatoDomanda.Eliminata
            ? (null, operazione.Rifiuto(bozza.StatoAl(scrittura.Istante)))
            : (null, DomandaNonTrovata.Segnalazione(idDomanda));
    }

    /// <summary>Why the state forbids the operation, under the prestazione's own code where it has one (AT-R020); null when it does not.</summary>
    public Segnalazione? Divieto(OperazioneSullaDomanda operazione) =>
        Prestazione.Modifiche is { } modifiche && modifiche.Operazioni.Contains(operazione.Nome) && modifiche.Impedimento(operazione.Nome, Row.Stato) is { } proprio
            ? proprio
            : operazione.Divieto(Row.Stato);

    /// <summary>Changes the state, where the table of transitions has the step, and that of the minors which go with it.</summary>
    /// <exception cref="InvalidOperationException">The step is not in the table: whoever calls has checked it before.</exception>
    public void Pass(StatoDomanda stato, TipoEvento tipo, string? riferimento = null, string? dettaglio = null)
    {
        if (Transizioni.Domanda.Divieto(Row.Stato, stato) is { } divieto)
        {
            throw new InvalidOperationException($"Domanda {Row.NumeroDomanda}: {divieto.Valore} is no transition.");
        }

        foreach (var minore in Minori().Where(m => Transizioni.Domanda.IsAmmessa(m.Stato, stato)))
        {
            minore.Stato = stato;
        }

        Row.Stato = stato;
        Row.UltimaVariazione = Scrittura.Istante;
        AddEvento(tipo, riferimento, dettaglio);
    }

    /// <param name="riferimento">Identifier of the thing that it is about beside the domanda.</param>
    /// <param name="minore">Row of the minor that it is about.</param>
    public void AddEvento(TipoEvento tipo, string? riferimento = null, string? dettaglio = null, NumeroProtocollo? protocollo = null, MinoreRow? minore = null)
    {
        Row.UltimaVariazione = Scrittura.Istante;
        Scrittura.AddEvento(new EventoRow
        {
            Ente = Row.Ente,
            Tipo = tipo,
            NumeroDomanda = Row.NumeroDomanda,
            Stato = minore?.Stato ?? Row.Stato,
            Minore = minore?.Progressivo,
            NumeroProtocollo = protocollo?.ToString(),
            Riferimento = riferimento,
            Dettaglio = dettaglio?.Length > InteropDbContext.MaxTesto ? dettaglio[..InteropDbContext.MaxTesto] : dettaglio,
        });
    }

    /// <summary>Adds a document about the domanda and enters it in a register; behind the domanda itself while that one has no number yet.</summary>
    /// <param name="dopoAltri">True when it is about another document that still waits for its number.</param>
    public DocumentoRow AddDocumento(RichiestaVariazione richiesta, DocumentoDaAggiungere documento, bool dopoAltri = false)
    {
        var numero = Scrittura.Protocolla(
            new DocumentoInEntrata(
                documento.Registro, documento.IdDocumento, Row.NumeroDomanda, richiesta.Canale.CodiceEnte, documento.Oggetto, richiesta.Impronta,
                Millisecondi.Of(richiesta.Istante), richiesta.IdTransazione),
            dopoAltri || Row.Registro is null);
        var row = new DocumentoRow
        {
            IdDocumento = documento.IdDocumento,
            NumeroDomanda = Row.NumeroDomanda,
            Ente = richiesta.Canale.CodiceEnte,
            Tipo = documento.Tipo,
            Istante = Scrittura.Istante,
            CodiceUfficio = richiesta.Canale.CodiceUfficio,
            UserId = richiesta.Canale.UserId,
            Impronta = richiesta.Impronta,
            Testo = documento.Testo,
        };
        row.SetProtocollo(numero, Scrittura.Istante);
        Scrittura.Db.Documenti.Add(row);
        foreach (var allegato in documento.Allegati)
        {
            Add(allegato, documento.IdDocumento);
        }

        return row;
    }

    private void Add(Allegato allegato, string idDocumento) => Scrittura.Db.Allegati.Add(new AllegatoRow
    {
        IdAllegato = Identificativo.Of(Identificativo.Allegato, Scrittura.Numeri.Next(Identificativo.Allegato)),
        IdDocumento = idDocumento,
        NumeroDomanda = Row.NumeroDomanda,
        NomeFile = allegato.NomeFile,
        TipoContenuto = allegato.TipoContenuto,
        Descrizione = allegato.Descrizione,
        Impronta = SHA256.HashData(allegato.Contenuto.Span),
        Contenuto = allegato.Contenuto.ToArray(),
    });
}

/// <summary>What is entered as a document about a domanda.</summary>
internal sealed record DocumentoDaAggiungere(string IdDocumento, TipoDocumento Tipo, string Registro, string Oggetto, string? Testo, IReadOnlyList<Allegato> Allegati)
{
    public const string RegistroAnnullamenti = "ANN";
    public const string RegistroRiesami = "RIE";
    public const string RegistroIntegrazioni = "INT";
}
