using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>A call that passed every check, with the numbers of this attempt.</summary>
internal sealed class Accettata(RegistrazioneInAttesa item, NumeroProtocollo? numero, FattiRegistrazione fatti)
{
    public RegistrazioneInAttesa Item { get; } = item;

    public FattiRegistrazione Fatti { get; } = fatti;

    /// <summary>Set by the rendering; null where nothing is rendered.</summary>
    public RecordTraffico? Traffico { get; set; }

    /// <summary>Adds the rows of the domanda, of its minors and person, of the register, of the key and of the call or of the outcome in a lotto.</summary>
    public void AddTo(BatchRows rows, Numeri numeri)
    {
        var richiesta = Item.Richiesta;
        var istante = numeri.Istante;
        rows.Domande.Add(DomandaRow(istante));
        foreach (var minore in Fatti.Minori)
        {
            rows.Minori.Add(new MinoreRow
            {
                NumeroDomanda = Fatti.NumeroDomanda,
                Progressivo = minore.Progressivo,
                CodiceFiscale = minore.CodiceFiscale.InChiaro,
                AltroGenitore = minore.AltroGenitore?.InChiaro,
                Decorrenza = minore.Decorrenza,
                Stato = Fatti.Stato,
            });
        }

        if (Item.Posizione is { } posizione)
        {
            rows.Richiedenti.Add(new RichiedenteRow
            {
                CodiceFiscale = posizione.CodiceFiscale.InChiaro,
                NumeroDomanda = Fatti.NumeroDomanda,
                Rapporti = FattiInTransazione.Join(posizione.Rapporti),
            });
        }

        var documento = new DocumentoInEntrata(
            richiesta.Prestazione.Registro, Fatti.IdDomanda, Fatti.NumeroDomanda, richiesta.Chiave.Ente, $"Domanda {Item.Codice}",
            richiesta.ImprontaDocumento ?? richiesta.Impronta, Fatti.Presentazione, richiesta.IdTransazione);
        if (numero is { } protocollo)
        {
            rows.Protocolli.Add(documento.ToProtocollo(protocollo, numeri));
        }
        else
        {
            rows.InCoda.Add(documento.ToCoda(numeri));
        }

        rows.Registrazioni.Add(new RegistrazioneRow
        {
            IdMessaggio = richiesta.Chiave.IdMessaggio,
            Ente = richiesta.Chiave.Ente,
            Servizio = richiesta.Chiave.Servizio,
            Operazione = richiesta.Chiave.Operazione,
            Impronta = richiesta.Impronta,
            NumeroDomanda = Fatti.NumeroDomanda,
            Stato = Fatti.Stato,
            Istante = istante,
            Avvisi = AvvisiJson.Write(Fatti.Segnalazioni),
            NonVerificate = Fatti.NonVerificate.Count == 0 ? null : string.Join(' ', Fatti.NonVerificate),
        });
        if (Traffico is not null)
        {
            rows.Transazioni.Add(Traffico);
        }

        if (richiesta.Elemento is { } elemento)
        {
            rows.LottoEsiti.Add(EsitoRow(elemento));
        }
    }

    /// <summary>The outcome commits with the domanda: work on a lotto that was cut off begins again behind it.</summary>
    private LottoEsitoRow EsitoRow(ElementoInLotto elemento) => new()
    {
        NumeroLotto = elemento.NumeroLotto,
        Posizione = elemento.Posizione,
        IdMessaggio = Item.Richiesta.Chiave.IdMessaggio,
        Esito = EsitoDelleRegole.Of(Fatti.Segnalazioni),
        NumeroDomanda = Fatti.NumeroDomanda,
        Segnalazioni = AvvisiJson.Write(elemento.Locate(Fatti.Segnalazioni)),
    };

    private DomandaRow DomandaRow(DateTimeOffset istante) => new()
    {
        NumeroDomanda = Fatti.NumeroDomanda,
        Prestazione = Item.Codice,
        Ente = Item.Canale.CodiceEnte,
        CodiceUfficio = Item.Canale.CodiceUfficio,
        UserId = Item.Canale.UserId,
        Canale = Item.Canale.Canale,
        Livello = Item.Canale.Livello,
        Richiedente = Item.Richiesta.Domanda.Richiedente.CodiceFiscale.InChiaro,
        Stato = Fatti.Stato,
        Presentazione = Fatti.Presentazione,
        UltimaVariazione = istante,
        NumeroPratica = Fatti.NumeroPratica,
        IdMessaggio = Item.Richiesta.Chiave.IdMessaggio,
        Registrazione = istante,
        Registro = numero?.Registro,
        Anno = numero?.Anno,
        NumeroProtocollo = numero?.Numero,
        IdTransazione = Item.Richiesta.IdTransazione,
        Contenuto = Item.Contenuto,
    };
}
