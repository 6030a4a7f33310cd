using System.Text.Json;
using System.Text.Json.Serialization;
using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Domande;

/// <summary>
/// IntegraSecondoGenitore: the other parent completes the quota that is due to them on the first parent's domanda (AT-30..AT-34), through whatever
/// patronato has their mandate. Whoever is not that parent learns nothing of the domanda of another ente.
/// </summary>
public sealed class CompleteSecondoGenitore
{
    private readonly WriteVariazione write;

    internal CompleteSecondoGenitore(WriteVariazione write) => this.write = write;

    /// <summary>Refused: PAT-R003 (no such domanda, or nothing of this parent's in it), AT-R021, AT-R022, AT-R023, STA-R007.</summary>
    public ValueTask<EsitoVariazione<FattiSecondoGenitore>> RunAsync(
        RichiestaVariazione richiesta, DatiSecondoGenitore dati, Func<FattiSecondoGenitore, RecordTraffico> render, CancellationToken ct) =>
        write.RunAsync(richiesta, FattiJson.Default.FattiSecondoGenitore, scrittura => Complete(scrittura, richiesta, dati), render, ct);

    private static Decisione<FattiSecondoGenitore> Complete(Scrittura scrittura, RichiestaVariazione richiesta, DatiSecondoGenitore dati)
    {
        var codice = dati.Secondo.Richiedente.CodiceFiscale;
        if (Find(scrittura, dati) is not { } row || (row.Ente != richiesta.Canale.CodiceEnte && !IsAltroGenitore(scrittura, row, codice)))
        {
            return DomandaNonTrovata.Segnalazione(dati.Chiave);
        }

        var domanda = new DomandaInVariazione(scrittura, row);
        if (domanda.Divieto(OperazioniSullaDomanda.IntegraSecondoGenitore) is { } divieto)
        {
            return divieto;
        }

        if (domanda.Prestazione.Modifiche is not { } modifiche)
        {
            return DomandaNonTrovata.Segnalazione(dati.Chiave);
        }

        var gia = scrittura.Db.SecondiGenitori.Find(row.NumeroDomanda, codice.InChiaro) is not null;
        List<Segnalazione> segnalazioni =
            [.. dati.Segnalazioni, .. modifiche.CheckSecondoGenitore(dati.Secondo, domanda.Contenuto, gia, dati.Contesto)];
        if (segnalazioni.Exists(s => s.Severita == Severita.Bloccante))
        {
            return segnalazioni;
        }

        segnalazioni.AddRange(IbanUsati.Check(scrittura.Db, dati.Contesto.Parametri, dati.Secondo.DatiPagamento, codice.InChiaro, "request/DatiPagamento"));
        return Store(domanda, richiesta, dati) with { Segnalazioni = segnalazioni };
    }

    private static FattiSecondoGenitore Store(DomandaInVariazione domanda, RichiestaVariazione richiesta, DatiSecondoGenitore dati)
    {
        var scrittura = domanda.Scrittura;
        var codice = dati.Secondo.Richiedente.CodiceFiscale;
        var quota = CanaliDellaDomanda.QuotaOf(domanda, codice);
        var id = Identificativo.Of(Identificativo.Variazione, scrittura.Numeri.Next(Identificativo.Variazione));
        scrittura.Db.SecondiGenitori.Add(new SecondoGenitoreRow
        {
            NumeroDomanda = domanda.Row.NumeroDomanda,
            CodiceFiscale = codice.InChiaro,
            Quota = quota,
            Ente = richiesta.Canale.CodiceEnte,
            Istante = scrittura.Istante,
            IdDocumento = id,
            Contenuto = Compressione.Pack(JsonSerializer.SerializeToUtf8Bytes(dati.Secondo, SecondoGenitoreJson.Default.SecondoGenitore)),
        });
        var canale = CanaliDellaDomanda.Open(domanda, quota, dati.Secondo.DatiPagamento);
        IbanUsati.Remember(scrittura.Db, dati.Contesto.Parametri, dati.Secondo.DatiPagamento, codice.InChiaro);
        Erogazione.PrepareVerified(domanda, canale);
        var documento = domanda.AddDocumento(richiesta, new DocumentoDaAggiungere(
            id, TipoDocumento.RicevutaSecondoGenitore, DocumentoDaAggiungere.RegistroIntegrazioni, $"Secondo genitore domanda {domanda.Row.Prestazione}",
            $"Il secondo genitore ha comunicato i dati per il pagamento della quota {quota}.", dati.Secondo.Allegati));
        domanda.AddEvento(TipoEvento.SecondoGenitoreIntegrato, id);
        if (domanda.Row.Ente != richiesta.Canale.CodiceEnte)
        {
            scrittura.AddEvento(new EventoRow
            {
                Ente = richiesta.Canale.CodiceEnte,
                Tipo = TipoEvento.SecondoGenitoreIntegrato,
                NumeroDomanda = domanda.Row.NumeroDomanda,
                Riferimento = id,
            });
        }

        return new FattiSecondoGenitore
        {
            Istante = scrittura.Istante,
            NumeroDomanda = domanda.Row.NumeroDomanda,
            Stato = domanda.Row.Stato,
            VersioneDomanda = domanda.Row.Versione,
            Quota = quota,
            StatoQuota = StatoQuota.Completa,
            IdDocumento = id,
            NumeroProtocollo = documento.Protocollo,
            DataProtocollo = documento.DataProtocollo,
        };
    }

    /// <summary>By number; or the last domanda that holds the minor and still counts, or else the last one.</summary>
    private static DomandaRow? Find(Scrittura scrittura, DatiSecondoGenitore dati)
    {
        if (dati.NumeroDomanda is { } numero)
        {
            return scrittura.Db.Domande.Find(numero);
        }

        var minore = dati.Minore!.Value.InChiaro;
        return scrittura.Db.Minori.Where(m => m.CodiceFiscale == minore)
            .Join(scrittura.Db.Domande, m => m.NumeroDomanda, d => d.NumeroDomanda, (_, d) => d)
            .AsEnumerable()
            .OrderByDescending(d => Transizioni.IsAttiva(d.Stato)).ThenByDescending(d => d.NumeroDomanda)
            .FirstOrDefault();
    }

    private static bool IsAltroGenitore(Scrittura scrittura, DomandaRow domanda, CodiceFiscale codice) =>
        scrittura.Db.Minori.Any(m => m.NumeroDomanda == domanda.NumeroDomanda && m.AltroGenitore == codice.InChiaro);
}

/// <summary>What the second parent gives, and for which domanda.</summary>
public sealed record DatiSecondoGenitore
{
    /// <summary>The domanda of the first parent; null where it is named by a minor.</summary>
    public long? NumeroDomanda { get; init; }

    /// <summary>A minor of the domanda; required without <see cref="NumeroDomanda"/>.</summary>
    public CodiceFiscale? Minore { get; init; }

    public required SecondoGenitore Secondo { get; init; }

    public required Contesto Contesto { get; init; }

    /// <summary>Findings of the rules of the document.</summary>
    public IReadOnlyList<Segnalazione> Segnalazioni { get; init; } = [];

    internal string Chiave => NumeroDomanda?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Minore?.ToString() ?? "";
}

/// <summary>The facts of a completed quota.</summary>
public sealed record FattiSecondoGenitore : FattiVariazione
{
    /// <summary>State of the domanda, which the completion does not change.</summary>
    public required StatoDomanda Stato { get; init; }

    /// <summary>Version of the domanda, which the completion does not change.</summary>
    public required int VersioneDomanda { get; init; }

    /// <summary>2 for the first other parent of the domanda.</summary>
    public required int Quota { get; init; }

    public required StatoQuota StatoQuota { get; init; }

    public required string IdDocumento { get; init; }

    public string? NumeroProtocollo { get; init; }

    public DateTimeOffset? DataProtocollo { get; init; }
}

/// <summary>Stored form of what the second parent gave.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SecondoGenitore))]
internal sealed partial class SecondoGenitoreJson : JsonSerializerContext;
