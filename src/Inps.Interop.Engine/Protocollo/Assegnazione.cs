using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>The moment a number becomes ours: the document leaves the queue and enters the register, and what it belongs to learns of it.</summary>
internal static class Assegnazione
{
    /// <summary>Writes the numbers of the documents that are still in the queue; another instance may have been quicker with the same.</summary>
    /// <returns>Null; or why a number cannot be true, now that the register is locked: then it and those after it are left out.</returns>
    public static string? Apply(Scrittura scrittura, string registro, IReadOnlyList<Risposta> risposte)
    {
        var ultimo = CodaProtocollo.Last(scrittura.Db, registro);
        foreach (var (documento, remota, _) in risposte)
        {
            if (scrittura.Db.ProtocolliInCoda.Find(documento.Registro, documento.Posizione) is not { } row)
            {
                continue;
            }

            var (assegnato, motivo) = remota is null
                ? (new ProtocolloAssegnato(Interno.Next(scrittura.Numeri, registro, scrittura.Istante), scrittura.Istante), null)
                : GiudizioRisposta.Judge(remota, row, ultimo, scrittura.Istante);
            if (assegnato is not { } numero)
            {
                return motivo;
            }

            Enter(scrittura, row, numero);
            ultimo = numero;
        }

        return null;
    }

    private static void Enter(Scrittura scrittura, ProtocolloInCodaRow row, ProtocolloAssegnato assegnato)
    {
        scrittura.Db.Remove(row);
        scrittura.Numeri.LeaveCoda(row.Registro);
        scrittura.Db.Add(scrittura.Numeri.Chain(new ProtocolloRow
        {
            Registro = assegnato.Numero.Registro,
            Anno = assegnato.Numero.Anno,
            Numero = assegnato.Numero.Numero,
            Istante = assegnato.Istante,
            Mittente = row.Mittente,
            Oggetto = row.Oggetto,
            NumeroDomanda = row.NumeroDomanda,
            Impronta = row.Impronta,
            Presentazione = row.Presentazione,
            VersioneRegole = row.VersioneRegole,
        }));
        var domanda = scrittura.Db.Domande.Find(row.NumeroDomanda)!;
        var isDomanda = row.IdDocumento == IdDomanda.Of(row.NumeroDomanda);
        if (isDomanda)
        {
            Complete(scrittura, domanda, assegnato.Numero);
        }
        else
        {
            Complete(scrittura, scrittura.Db.Documenti.Find(row.IdDocumento)!, assegnato);
        }

        scrittura.AddEvento(new EventoRow
        {
            Ente = domanda.Ente,
            Tipo = TipoEvento.Protocollata,
            NumeroDomanda = domanda.NumeroDomanda,
            Stato = domanda.Stato,
            NumeroProtocollo = assegnato.Numero.ToString(),
            Riferimento = isDomanda ? null : row.IdDocumento,
        });
    }

    private static void Complete(Scrittura scrittura, DocumentoRow documento, ProtocolloAssegnato assegnato)
    {
        (documento.Registro, documento.Anno, documento.NumeroProtocollo) = (assegnato.Numero.Registro, assegnato.Numero.Anno, assegnato.Numero.Numero);
        documento.DataProtocollo = assegnato.Istante;
        if (documento.Tipo != TipoDocumento.RicevutaRiesame)
        {
            return;
        }

        // At most one riesame of a domanda is open (domain 4.3).
        foreach (var riesame in scrittura.Db.Riesami.Where(r => r.NumeroDomanda == documento.NumeroDomanda && r.Stato == StatoRiesame.DaProtocollare).ToList())
        {
            riesame.Stato = StatoRiesame.Presentato;
            riesame.UltimaVariazione = scrittura.Istante;
        }
    }

    /// <summary>A domanda that was annulled while it waited keeps its state: the document was received all the same (domain 4.1).</summary>
    private static void Complete(Scrittura scrittura, DomandaRow domanda, NumeroProtocollo numero)
    {
        (domanda.Registro, domanda.Anno, domanda.NumeroProtocollo) = (numero.Registro, numero.Anno, numero.Numero);

        // The receipt is made again, with the segnatura (ALAS-41): a new version.
        domanda.Versione++;
        domanda.UltimaVariazione = scrittura.Istante;
        if (domanda.Stato != StatoDomanda.DaProtocollare)
        {
            return;
        }

        domanda.Stato = StatoDomanda.Protocollata;
        foreach (var minore in scrittura.Db.Minori.Where(m => m.NumeroDomanda == domanda.NumeroDomanda && m.Stato == StatoDomanda.DaProtocollare).ToList())
        {
            minore.Stato = StatoDomanda.Protocollata;
        }
    }
}
