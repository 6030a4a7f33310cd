using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>
/// The one model of the store. Few tables, narrow rows, and no secondary index that registration does not need: each one costs on every domanda.
/// Use cases query it directly; the writer of the batches goes past it (<see cref="IBatchStore"/>).
/// </summary>
internal abstract class InteropDbContext(DbContextOptions options) : DbContext(options)
{
    public const int MaxTesto = 300;

    public DbSet<DomandaRow> Domande => Set<DomandaRow>();

    public DbSet<MinoreRow> Minori => Set<MinoreRow>();

    public DbSet<RichiedenteRow> Richiedenti => Set<RichiedenteRow>();

    public DbSet<ProtocolloRow> Protocolli => Set<ProtocolloRow>();

    public DbSet<ProtocolloInCodaRow> ProtocolliInCoda => Set<ProtocolloInCodaRow>();

    public DbSet<RegistroProtocolloRow> RegistriProtocollo => Set<RegistroProtocolloRow>();

    public DbSet<ConsegnaRow> Consegne => Set<ConsegnaRow>();

    public DbSet<RegistrazioneRow> Registrazioni => Set<RegistrazioneRow>();

    public DbSet<VariazioneRow> Variazioni => Set<VariazioneRow>();

    public DbSet<EventoRow> Eventi => Set<EventoRow>();

    public DbSet<LetturaEventiRow> LettureEventi => Set<LetturaEventiRow>();

    public DbSet<BozzaRow> Bozze => Set<BozzaRow>();

    public DbSet<VersioneRow> Versioni => Set<VersioneRow>();

    public DbSet<DocumentoRow> Documenti => Set<DocumentoRow>();

    public DbSet<AllegatoRow> Allegati => Set<AllegatoRow>();

    public DbSet<RiesameRow> Riesami => Set<RiesameRow>();

    public DbSet<IntegrazioneRow> Integrazioni => Set<IntegrazioneRow>();

    public DbSet<SecondoGenitoreRow> SecondiGenitori => Set<SecondoGenitoreRow>();

    public DbSet<CanaleRow> Canali => Set<CanaleRow>();

    public DbSet<PagamentoRow> Pagamenti => Set<PagamentoRow>();

    public DbSet<VerificaRow> Verifiche => Set<VerificaRow>();

    public DbSet<ComputoRow> Computi => Set<ComputoRow>();

    public DbSet<IndebitoRow> Indebiti => Set<IndebitoRow>();

    public DbSet<NotificaRow> Notifiche => Set<NotificaRow>();

    public DbSet<ContoRow> Conti => Set<ContoRow>();

    public DbSet<AggiornamentoRow> Aggiornamenti => Set<AggiornamentoRow>();

    public DbSet<IndiceRow> Indici => Set<IndiceRow>();

    public DbSet<IndiceDomandaRow> IndiceDomande => Set<IndiceDomandaRow>();

    public DbSet<IndiceChiamataRow> IndiceChiamate => Set<IndiceChiamataRow>();

    public DbSet<IndiceElementoRow> IndiceElementi => Set<IndiceElementoRow>();

    public DbSet<ContatoreRow> Contatori => Set<ContatoreRow>();

    public DbSet<ChiaveRow> Chiavi => Set<ChiaveRow>();

    public DbSet<RecordTraffico> Transazioni => Set<RecordTraffico>();

    public DbSet<LottoRow> Lotti => Set<LottoRow>();

    public DbSet<LottoBloccoRow> LottoBlocchi => Set<LottoBloccoRow>();

    public DbSet<LottoEsitoRow> LottoEsiti => Set<LottoEsitoRow>();

    public DbSet<AdesioneRow> Adesioni => Set<AdesioneRow>();

    public DbSet<CertificatoRow> Certificati => Set<CertificatoRow>();

    public DbSet<MessaggioVistoRow> MessaggiVisti => Set<MessaggioVistoRow>();

    public DbSet<StoriaAdesioneRow> StoriaAdesioni => Set<StoriaAdesioneRow>();

    public DbSet<OperatoreRow> Operatori => Set<OperatoreRow>();

    public DbSet<AzioneOperatoreRow> AzioniOperatori => Set<AzioneOperatoreRow>();

    public DbSet<RicercaSalvataRow> RicercheSalvate => Set<RicercaSalvataRow>();

    public DbSet<ScenarioSuperatoRow> ScenariSuperati => Set<ScenarioSuperatoRow>();

    public DbSet<RapportoCollaudoRow> RapportiCollaudo => Set<RapportoCollaudoRow>();

    public DbSet<AvvisoRow> Avvisi => Set<AvvisoRow>();

    public DbSet<AvvisoInvioRow> AvvisiInvii => Set<AvvisoInvioRow>();

    public DbSet<ChiaveConsoleRow> ChiaviConsole => Set<ChiaveConsoleRow>();

    public DbSet<IndiceChiamataDomandaRow> IndiceChiamateDomande => Set<IndiceChiamataDomandaRow>();

    public DbSet<CancellazioneRow> Cancellazioni => Set<CancellazioneRow>();

    public DbSet<BloccoContenziosoRow> BlocchiContenzioso => Set<BloccoContenziosoRow>();

    public DbSet<TurnoConservazioneRow> TurnoConservazione => Set<TurnoConservazioneRow>();

    public DbSet<CertificatoVistoRow> CertificatiVisti => Set<CertificatoVistoRow>();

    public DbSet<IndiceTrafficoRow> IndiceTraffico => Set<IndiceTrafficoRow>();

    public DbSet<StatisticaRow> Statistiche => Set<StatisticaRow>();

    public DbSet<StatisticaCodiceRow> StatisticheCodici => Set<StatisticaCodiceRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new DomandaConfiguration());
        modelBuilder.ApplyConfiguration(new MinoreConfiguration());
        modelBuilder.ApplyConfiguration(new RichiedenteConfiguration());
        modelBuilder.ApplyConfiguration(new ProtocolloConfiguration());
        modelBuilder.ApplyConfiguration(new ProtocolloInCodaConfiguration());
        modelBuilder.ApplyConfiguration(new RegistroProtocolloConfiguration());
        modelBuilder.ApplyConfiguration(new ConsegnaConfiguration());
        modelBuilder.ApplyConfiguration(new RegistrazioneConfiguration());
        modelBuilder.ApplyConfiguration(new ContatoreConfiguration());
        modelBuilder.ApplyConfiguration(new ChiaveConfiguration());
        modelBuilder.ApplyConfiguration(new TransazioneConfiguration());
        modelBuilder.ApplyConfiguration(new AdesioneConfiguration());
        modelBuilder.ApplyConfiguration(new CertificatoConfiguration());
        modelBuilder.ApplyConfiguration(new MessaggioVistoConfiguration());
        modelBuilder.ApplyConfiguration(new StoriaAdesioneConfiguration());
        modelBuilder.ApplyConfiguration(new LottoConfiguration());
        modelBuilder.ApplyConfiguration(new LottoBloccoConfiguration());
        modelBuilder.ApplyConfiguration(new LottoEsitoConfiguration());
        modelBuilder.ApplyConfiguration(new BonusConfiguration());
        modelBuilder.ApplyConfiguration(new IbanUsatoConfiguration());
        modelBuilder.ApplyConfiguration(new LetturaEventiConfiguration());
        modelBuilder.ApplyConfiguration(new ComputoConfiguration());
        CicloDiVitaConfigurations.Apply(modelBuilder);
        ArchiviConfigurations.Apply(modelBuilder);
        IndiciConfigurations.Apply(modelBuilder);
        OperatoriConfigurations.Apply(modelBuilder);
        ConservazioneConfigurations.Apply(modelBuilder);
        AvvisiConfigurations.Apply(modelBuilder);
        TrafficoConfigurations.Apply(modelBuilder);
        CollaudoConfigurations.Apply(modelBuilder);
    }
}
