using System.Diagnostics.CodeAnalysis;
using System.ServiceModel;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>The services as a .NET patronato writes them from the WSDLs: wrapping, names and actions are WCF's own, so that a line says an operation.</summary>
[SuppressMessage("Naming", "CA1724", Justification = "The names are those of the services.")]
internal static class ServiceModelServizi
{
    [ServiceContract(Name = "IAssegnoTemporaneo", Namespace = Wire.AssegnoTemporaneo), XmlSerializerFormat]
    internal interface IAssegnoTemporaneo
    {
        [OperationContract]
        Task<Risposta> VerificaDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> SalvaBozzaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> PresentaDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> ModificaDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> AggiungiMinoreAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> IntegraSecondoGenitoreAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> EchoAsync(Richiesta request);
    }

    [ServiceContract(Name = "IAlas", Namespace = "http://inps.it/Alas/v1"), XmlSerializerFormat]
    internal interface IAlas
    {
        [OperationContract]
        Task<Risposta> VerificaDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> SalvaBozzaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> PresentaDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> EchoAsync(Richiesta request);
    }

    [ServiceContract(Name = "IIndennitaCovid19", Namespace = "http://inps.it/IndennitaCovid19/v1"), XmlSerializerFormat]
    internal interface IIndennitaCovid19
    {
        [OperationContract]
        Task<Risposta> VerificaDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> SalvaBozzaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> PresentaDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> EchoAsync(Richiesta request);
    }

    [ServiceContract(Name = "IBonusBabySitting", Namespace = "http://inps.it/BonusBabySitting/v1"), XmlSerializerFormat]
    internal interface IBonusBabySitting
    {
        [OperationContract]
        Task<Risposta> VerificaDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> SalvaBozzaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> PresentaDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> EchoAsync(Richiesta request);
    }

    [ServiceContract(Name = "IGestioneDomande", Namespace = Wire.GestioneDomande), XmlSerializerFormat]
    internal interface IGestioneDomande
    {
        [OperationContract]
        Task<Risposta> StatoDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> DettaglioDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> RiprendiBozzaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> EliminaBozzaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> AnnullaDomandaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> InviaIntegrazioneAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> RichiediRicevutaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> RichiediRiepilogoAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> ElencoDocumentiAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> ScaricaDocumentoAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> RichiediRiesameAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> DettaglioRiesameAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> AnnullaRiesameAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> RicercaDomandeAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> NuoviEventiAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> RiconciliaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> DiagnosiAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> ElencoPagamentiAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> ModificaCanaleAccreditoAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> ElencoContiAccreditoAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> AggiungiContoAccreditoAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> EliminaContoAccreditoAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> ConsultaAnagraficaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> AggiornaAnagraficaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> ElencoNotificheAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> DettaglioNotificaAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> StatoBonusBabySittingAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> ElencoPrestazioniAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> DettaglioPrestazioneAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> EchoAsync(Richiesta request);
    }

    [ServiceContract(Name = "IInvioMassivo", Namespace = "http://inps.it/InvioMassivo/v1"), XmlSerializerFormat]
    internal interface IInvioMassivo
    {
        [OperationContract]
        Task<Risposta> InviaLottoAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> StatoLottoAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> EsitiLottoAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> AnnullaLottoAsync(Richiesta request);

        [OperationContract]
        Task<Risposta> EchoAsync(Richiesta request);
    }
}
