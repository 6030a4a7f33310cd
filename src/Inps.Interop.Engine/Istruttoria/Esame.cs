using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Istruttoria;

/// <summary>The steps of the examination, inside a write: begun, asked, decided, asked again.</summary>
internal static class Esame
{
    /// <summary>Begins, where the order of presentation allows it (ALAS-11, M2).</summary>
    public static Segnalazione? Start(DomandaInVariazione domanda)
    {
        if (Transizioni.Domanda.Divieto(domanda.Row.Stato, StatoDomanda.InIstruttoria) is { } divieto)
        {
            return divieto;
        }

        if (domanda.Prestazione.InOrdineDiPresentazione && Successione.HasPrecedenteInLavorazione(domanda))
        {
            return OperazioniSullaDomanda.PrecedenteInLavorazione.Rifiuto(domanda.Row.Stato);
        }

        CanaliDellaDomanda.Current(domanda, CanaliDellaDomanda.Richiedente);
        domanda.Pass(StatoDomanda.InIstruttoria, TipoEvento.IstruttoriaAvviata);
        return null;
    }

    /// <summary>ACCOLTA when a minor is, RESPINTA when all are refused; nothing while one is pending (domain 4.1).</summary>
    public static Segnalazione? Decide(DomandaInVariazione domanda, OpenBonus bonus, Decisione decisione)
    {
        var (progressivo, motivo) = (decisione.Progressivo, decisione.Motivo);
        var esito = decisione.Accolta ? StatoDomanda.Accolta : StatoDomanda.Respinta;
        if (Transizioni.Domanda.Divieto(domanda.Row.Stato, esito) is { } divieto)
        {
            return divieto;
        }

        var minori = domanda.Minori();
        if (progressivo is not null)
        {
            if (minori.SingleOrDefault(m => m.Progressivo == progressivo) is not { } scelto)
            {
                return DomandaNonTrovata.Segnalazione($"minore {progressivo} di {domanda.IdDomanda}");
            }

            if (Transizioni.Domanda.Divieto(scelto.Stato, esito) is { } giaDeciso)
            {
                return giaDeciso;
            }
        }

        foreach (var minore in minori.Where(m => m.Stato == StatoDomanda.InIstruttoria && (progressivo is null || m.Progressivo == progressivo)))
        {
            minore.Stato = esito;
            domanda.AddEvento(TipoEvento.MinoreDeciso, dettaglio: motivo, minore: minore);
        }

        if (minori.Any(m => m.Stato == StatoDomanda.InIstruttoria))
        {
            return null;
        }

        var finale = minori.Count == 0 ? esito : minori.Any(m => m.Stato == StatoDomanda.Accolta) ? StatoDomanda.Accolta : StatoDomanda.Respinta;
        Conclude(domanda, bonus, finale, decisione);
        return null;
    }

    /// <summary>The right has ended (domain 4.1).</summary>
    public static Segnalazione? Close(DomandaInVariazione domanda, string motivo)
    {
        if (Transizioni.Domanda.Divieto(domanda.Row.Stato, StatoDomanda.Chiusa) is { } divieto)
        {
            return divieto;
        }

        domanda.Pass(StatoDomanda.Chiusa, TipoEvento.Chiusa, dettaglio: motivo);
        Erogazione.Close(domanda, Contesto.DataItaliana(domanda.Scrittura.Istante), subentro: false);
        return null;
    }

    /// <summary>Asks for something; the domanda waits until all requests are answered or over.</summary>
    public static Segnalazione? RequestIntegrazione(DomandaInVariazione domanda, string testo, DateTimeOffset scadenza, int? minore)
    {
        var attende = domanda.Row.Stato == StatoDomanda.InAttesaIntegrazione;
        if (!attende && Transizioni.Domanda.Divieto(domanda.Row.Stato, StatoDomanda.InAttesaIntegrazione) is { } divieto)
        {
            return divieto;
        }

        var scrittura = domanda.Scrittura;
        var numero = scrittura.Numeri.Next(Identificativo.RichiestaIntegrazione);
        var id = Identificativo.Of(Identificativo.RichiestaIntegrazione, numero);
        scrittura.Db.Integrazioni.Add(new IntegrazioneRow
        {
            NumeroIntegrazione = numero,
            NumeroDomanda = domanda.Row.NumeroDomanda,
            Stato = StatoIntegrazione.Aperta,
            Richiesta = testo,
            Minore = minore,
            Istante = scrittura.Istante,
            Scadenza = scadenza,
        });
        if (attende)
        {
            domanda.AddEvento(TipoEvento.IntegrazioneRichiesta, id, testo);
        }
        else
        {
            domanda.Pass(StatoDomanda.InAttesaIntegrazione, TipoEvento.IntegrazioneRichiesta, id, testo);
        }

        return null;
    }

    /// <summary>An accepted riesame opens the examination of its domanda again.</summary>
    public static Segnalazione? MoveRiesame(DomandaInVariazione domanda, RiesameRow riesame, StatoRiesame stato, string? motivo)
    {
        if (Transizioni.Riesame.Divieto(riesame.Stato, stato) is { } divieto)
        {
            return divieto;
        }

        riesame.Stato = stato;
        riesame.UltimaVariazione = domanda.Scrittura.Istante;
        riesame.MotivoEsito = motivo ?? riesame.MotivoEsito;
        var id = Identificativo.Of(Identificativo.Riesame, riesame.NumeroRiesame);
        switch (stato)
        {
            case StatoRiesame.Accolto:
                domanda.Pass(StatoDomanda.InIstruttoria, TipoEvento.RiesameAccolto, id, motivo);
                break;
            case StatoRiesame.Respinto:
                domanda.AddEvento(TipoEvento.RiesameRespinto, id, motivo);
                break;
            default:
                domanda.AddEvento(TipoEvento.RiesameInEsame, id);
                break;
        }

        return null;
    }

    public static Segnalazione? Notify(DomandaInVariazione domanda, CanaleNotifica canale, string oggetto, string testo)
    {
        var numero = domanda.Scrittura.Numeri.Next(Identificativo.Notifica);
        domanda.Scrittura.Db.Notifiche.Add(new NotificaRow
        {
            NumeroNotifica = numero,
            Ente = domanda.Row.Ente,
            NumeroDomanda = domanda.Row.NumeroDomanda,
            CodiceFiscale = domanda.Row.Richiedente,
            Canale = canale,
            Oggetto = oggetto,
            Testo = testo,
            Istante = domanda.Scrittura.Istante,
        });
        domanda.AddEvento(TipoEvento.NotificaInviata, Identificativo.Of(Identificativo.Notifica, numero), oggetto);
        return null;
    }

    private static void Conclude(DomandaInVariazione domanda, OpenBonus bonus, StatoDomanda finale, Decisione decisione)
    {
        var scrittura = domanda.Scrittura;
        var id = Identificativo.Of(Identificativo.Provvedimento, scrittura.Numeri.Next(Identificativo.Provvedimento));
        var motivo = decisione.Motivo;
        if (finale == StatoDomanda.Accolta && domanda.Prestazione.InOrdineDiPresentazione)
        {
            Successione.CloseAccolte(domanda);
            motivo = Successione.Compute(domanda, decisione.Archivio) is { } computo ? $"{motivo} {computo.Nota}".TrimStart() : motivo;
        }

        scrittura.Db.Documenti.Add(new DocumentoRow
        {
            IdDocumento = id,
            NumeroDomanda = domanda.Row.NumeroDomanda,
            Ente = domanda.Row.Ente,
            Tipo = TipoDocumento.Provvedimento,
            Istante = scrittura.Istante,
            CodiceUfficio = domanda.Row.CodiceUfficio,
            UserId = "INPS",
            Impronta = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{id} {finale} {motivo}")),
            Testo = motivo,
        });
        domanda.Pass(finale, finale == StatoDomanda.Accolta ? TipoEvento.Accolta : TipoEvento.Respinta, id, motivo);
        if (finale == StatoDomanda.Accolta)
        {
            bonus.Apply(scrittura, domanda.Row);
        }
    }
}
