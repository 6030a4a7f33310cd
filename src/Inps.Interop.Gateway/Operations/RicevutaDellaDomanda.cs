using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Ricevute;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Makes the receipt from the registered facts: the same facts (the name of the ente among them) give the same bytes, in line with the first answer or at any later time (AT-52).</summary>
internal static class RicevutaDellaDomanda
{
    /// <summary>The receipt of a registration that is being committed.</summary>
    public static FileRicevuta Sintetica(Call call, Prestazione prestazione, DomandaDiPrestazione domanda, FattiRegistrazione fatti)
    {
        var adesione = call.Fruitore.Value.Adesione;
        return Render(new DatiRicevuta
        {
            Tipo = TipoRicevuta.Sintetica,
            Contenuto = prestazione.Ricevuta(domanda, completa: false),
            NumeroDomanda = fatti.NumeroDomanda,
            IdDomanda = fatti.IdDomanda,
            NumeroProtocollo = fatti.NumeroProtocollo,
            DataProtocollo = fatti.DataProtocollo,
            DataOraPresentazione = fatti.Presentazione,
            Stato = EtichettaStato.Of(fatti.Stato),
            CodiceUfficio = fatti.CodiceUfficio,
            CodicePatronato = adesione.CodicePatronato,
            DenominazioneEnte = adesione.Denominazione,
            NumeroPratica = fatti.NumeroPratica,
            Impronta = Convert.ToHexStringLower(fatti.Impronta),
            Versione = fatti.Versione,
        });
    }

    /// <summary>The receipt of a domanda found in the store, essential or complete.</summary>
    public static FileRicevuta Render(Adesione adesione, DomandaRegistrata domanda, TipoRicevuta tipo) => Render(DatiOf(adesione, domanda, tipo));

    /// <summary>The summary of a domanda found in the store, as it is now (AT-50).</summary>
    public static FileRicevuta Riepilogo(Adesione adesione, DomandaRegistrata domanda)
    {
        var dati = DatiOf(adesione, domanda, TipoRicevuta.Completa);
        var titolo = new TitoloRicevuta(
            "Riepilogo della domanda", "Riepilogo", $"I dati della domanda n. {domanda.NumeroDomanda} come registrati, alla versione {domanda.Versione}.", IdDocumento: null, EstremiRicevuta.Presentazione);
        return FileRicevuta.Of($"riepilogo-{domanda.NumeroDomanda}.pdf", RicevutaPdf.Render(dati with { Documento = titolo }));
    }

    private static DatiRicevuta DatiOf(Adesione adesione, DomandaRegistrata domanda, TipoRicevuta tipo)
    {
        var (prestazione, contenuto) = domanda.ReadContenuto();
        return new DatiRicevuta
        {
            Tipo = tipo,
            Contenuto = prestazione.Ricevuta(contenuto, tipo == TipoRicevuta.Completa),
            NumeroDomanda = domanda.NumeroDomanda,
            IdDomanda = domanda.IdDomanda,
            NumeroProtocollo = domanda.NumeroProtocollo,
            DataProtocollo = domanda.DataProtocollo,
            DataOraPresentazione = domanda.Presentazione,
            Stato = EtichettaStato.Of(domanda.Stato),
            CodiceUfficio = domanda.CodiceUfficio,
            CodicePatronato = adesione.CodicePatronato,
            DenominazioneEnte = adesione.Denominazione,
            NumeroPratica = domanda.NumeroPratica,
            Impronta = Convert.ToHexStringLower(domanda.Impronta ?? []),
            Versione = domanda.Versione,
        };
    }

    private static FileRicevuta Render(DatiRicevuta dati) =>
        FileRicevuta.Of($"ricevuta-{dati.Tipo.ToString().ToLowerInvariant()}-{dati.NumeroDomanda}.pdf", RicevutaPdf.Render(dati));
}
